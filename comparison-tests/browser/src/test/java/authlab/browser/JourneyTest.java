package authlab.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.client.Carrier;
import authlab.client.Person;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A visitor's day at the bank, by the page alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(StageParameter.class)
@ResourceLock("stage")
class JourneyTest {

    private static final String PASSWORD = "seven quiet harbours";

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void she_registers_pays_ends_her_other_login_is_warned_and_logs_out(Carrier carrier, Stage stage) {
        String url = stage.url(carrier);
        String payee = "payee-" + carrier.id();
        stage.service(carrier).register(new Person(payee, PASSWORD));
        Person visitor = new Person("visitor-" + carrier.id(), PASSWORD);
        Look look = new Look(stage.screenshots(), carrier.id());

        try (BrowserContext desk = stage.device();
                BrowserContext telephone = stage.device()) {
            Page page = desk.newPage();
            page.clock().install();
            page.navigate(url);

            registers(page, visitor, carrier, look);
            pays(page, payee, look);
            Page other = telephone.newPage();
            Stage.logIn(other, url, visitor, carrier);
            endsHerOtherLogin(page, other, look);
            isWarnedAndStays(page, look);
            logsOut(page, look);
        }
    }

    private static void registers(Page page, Person visitor, Carrier carrier, Look look) {
        Stage.choose(page, carrier);
        look.at(page, "door");
        page.locator("#to-register").click();
        page.locator("#register-username").fill(visitor.username());
        page.locator("#register-password").fill("short");
        page.locator("#register-form .primary").click();
        assertThat(page.locator("#register-form .fault")).hasCount(1);
        look.at(page, "register");
        page.locator("#register-password").fill(visitor.password());
        page.locator("#register-form .primary").click();
        assertThat(page.locator("#balance")).hasText("€10,000.00");
        assertThat(page.locator("#username")).hasText(visitor.username());
    }

    private static void pays(Page page, String payee, Look look) {
        page.locator("#pay-to").fill(payee);
        page.locator("#pay-amount").fill("12.50");
        page.locator("#pay-memo").fill("Tea & <b>cake</b>");
        page.locator("#pay-form .primary").click();
        assertThat(page.locator("#balance")).hasText("€9,987.50");
        assertThat(page.locator("#history .memo")).hasText("Tea & <b>cake</b>");
        look.at(page, "account");
    }

    private static void endsHerOtherLogin(Page page, Page other, Look look) {
        page.locator("nav a[href='#security']").click();
        assertThat(page.locator("#devices li")).hasCount(2);
        assertThat(page.locator("#live")).hasText("Live");
        look.at(page, "security");
        page.locator("#devices li:not(.current) button").click();
        assertThat(page.locator("#step-up")).isVisible();
        look.at(page, "step-up");
        Stage.prove(page, PASSWORD, () -> page.locator("#devices li").count() == 1);
        assertThat(other.locator("#notice")).hasText(Pattern.compile("^Your login is over"));
        assertThat(other.locator("#logout")).hasCount(0);
    }

    private static void isWarnedAndStays(Page page, Look look) {
        do {
            // Two minutes before the page must take a login of 15 minutes for idle, which may be a minute sooner.
            page.clock().fastForward("12:30");
            assertThat(page.locator("#expiry")).isVisible();
            look.at(page, "warning");
            // What the page had still to ask when time jumped is a use of the login, and takes the warning back.
        } while (page.locator("#expiry").isHidden());
        page.locator("#expiry-stay").click();
        assertThat(page.locator("#expiry")).isHidden();
        assertThat(page.locator("#logout")).isVisible();
    }

    private static void logsOut(Page page, Look look) {
        page.locator("#logout").click();
        assertThat(page.locator("#notice")).hasText("You are logged out.");
        look.at(page, "left");
        page.goBack();
        assertThat(page.locator("#login-form")).isVisible();
        assertThat(page.locator("#devices, #history")).hasCount(0);
    }

    /** A check that finds nothing must be one that can. */
    @Test
    void axe_core_finds_what_is_wrong(Stage stage) {
        try (BrowserContext desk = stage.device()) {
            Page page = desk.newPage();
            page.navigate(stage.url(Carrier.SESSION));
            page.locator("label[for=login-username]").evaluate("label => label.remove()");

            assertThatThrownBy(() -> new Look(stage.screenshots(), "wrong").at(page, "door"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("label");
        }
    }
}
