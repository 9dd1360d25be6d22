package authlab.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import authlab.client.Carrier;
import authlab.client.Person;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What standards ask of a page with logins (ASVS 5.0 V6.2.6, V6.2.7, V7.4.4). */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(StageParameter.class)
@ResourceLock("stage")
class PagePromisesTest {

    private static final String PASSWORD = "seven quiet harbours";

    private static final String IS_PASTE_LET_THROUGH =
            "field => field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }))";

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void a_password_is_masked_can_be_pasted_and_kept_by_a_manager(Carrier carrier, Stage stage) {
        try (BrowserContext device = stage.device()) {
            Page page = device.newPage();
            page.navigate(stage.url(carrier));

            requirePasswordField(page.locator("#login-password"), "current-password");
            page.locator("#to-register").click();
            requirePasswordField(page.locator("#register-password"), "new-password");
        }
    }

    private static void requirePasswordField(Locator field, String autocomplete) {
        assertThat(field).hasAttribute("type", "password");
        assertThat(field).hasAttribute("autocomplete", autocomplete);
        Assertions.assertThat(field.evaluate(IS_PASTE_LET_THROUGH)).isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void a_logout_is_in_sight_wherever_somebody_is_logged_in(Carrier carrier, Stage stage) {
        Person visitor = new Person("in-sight-" + carrier.id(), PASSWORD);
        stage.service(carrier).register(visitor);
        try (BrowserContext device = stage.device()) {
            Page page = device.newPage();
            Stage.logIn(page, stage.url(carrier), visitor, carrier);
            for (String view : new String[] {"account", "security"}) {
                page.locator("nav a[href='#" + view + "']").click();
                assertThat(page.locator("#" + view + "-view")).isVisible();
                assertThat(page.locator("#logout")).isInViewport();
                assertThat(page.locator("#logout")).isEnabled();
            }
        }
    }
}
