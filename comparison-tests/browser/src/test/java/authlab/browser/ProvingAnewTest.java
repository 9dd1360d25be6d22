package authlab.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import authlab.client.Person;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked for her password gets what she wanted, or is told why not yet; what she has typed stays. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(StageParameter.class)
@ResourceLock("stage")
class ProvingAnewTest {

    private static final String PASSWORD = "seven quiet harbours";

    private static final String MEMO = "The whole of the rent";

    /** Longer than a page takes that does at once what it should not do. */
    private static final int LOOKED_ON_MILLIS = 1_000;

    /** As another tab would tell it; so the login does not end as idle before it has lived for twelve hours. */
    private static final String USED_MUCH_LATER = "async () => {"
            + " const sessionId = (await (await fetch('/auth/sessions')).json()).find(each => each.current).id;"
            + " const at = Date.now() + (11 * 60 + 58) * 60_000;"
            + " new BroadcastChannel('authlab-bank').postMessage({ type: 'used', sessionId, at }); }";

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void who_is_too_late_with_it_is_asked_again_and_loses_nothing(Carrier carrier, Stage stage) {
        try (BrowserContext device = stage.device()) {
            Page page = device.newPage();
            Person payee = registered("late-payee-" + carrier.id(), carrier, stage);
            Stage.logIn(page, stage.url(carrier), registered("late-" + carrier.id(), carrier, stage), carrier);
            List<Route> tries = new ArrayList<>();
            page.route("**/api/transfers", tries::add);

            fillsIn(page, payee);
            Stage.letPasswordAge(page);
            paysAndIsAsked(page, "some time ago", tries);
            page.locator("#step-up-password").fill(PASSWORD);
            page.locator("#step-up-form .primary").click();
            page.waitForCondition(() -> tries.size() == 2);
            Stage.letPasswordAge(page);
            tries.get(1).resume();
            requireAsked(page, "too late");

            page.waitForTimeout(LOOKED_ON_MILLIS);
            assertThat(tries).hasSize(2);
            page.locator("#step-up-cancel").click();
            assertThat(page.locator("#step-up")).isHidden();
            assertThat(page.locator("#history-empty")).isVisible();
            assertThat(page.locator("#pay-to")).hasValue(payee.username());
            assertThat(page.locator("#pay-memo")).hasValue(MEMO);

            page.unroute("**/api/transfers");
            page.locator("#pay-form .primary").click();
            requirePaid(page);
        }
    }

    /** Wherever a revoking answer waits for other instances, this is the usual order. */
    @ParameterizedTest
    @EnumSource(Carrier.class)
    void the_end_of_her_old_login_may_be_known_before_the_new_one_is_there(Carrier carrier, Stage stage) {
        try (LossyLine line = stage.line(carrier);
                BrowserContext device = stage.device()) {
            Page page = device.newPage();
            Person payee = registered("early-payee-" + carrier.id(), carrier, stage);
            Person visitor = registered("early-" + carrier.id(), carrier, stage);
            AtomicBoolean isEndKnown = new AtomicBoolean();
            page.onRequestFinished(request -> isEndKnown.compareAndSet(false, isStream(request)));
            page.onRequestFailed(request -> isEndKnown.compareAndSet(false, isStream(request)));
            Stage.logIn(page, "https://bank.test:" + line.port() + "/", visitor, carrier);
            assertThat(page.locator("#live")).hasText("Live");

            fillsIn(page, payee);
            Stage.letPasswordAge(page);
            page.locator("#pay-form .primary").click();
            requireAsked(page, "some time ago");
            line.holdAnswersTo("POST", "/auth/reauthenticate");
            page.locator("#step-up-password").fill(PASSWORD);
            page.locator("#step-up-form .primary").click();
            page.waitForCondition(() -> line.isHolding() && isEndKnown.get());
            page.waitForTimeout(LOOKED_ON_MILLIS);
            line.letGo();

            requirePaid(page);
            assertThat(page.locator("#events li")).not().hasCount(0);
            assertThat(page.locator("#events .serious")).hasCount(0);
        }
    }

    /** Of two prompts at once one would be forgotten, and what it was for. */
    @Test
    void who_is_warned_while_she_is_asked_gives_her_password_once_for_both(Stage stage) {
        try (BrowserContext device = stage.device()) {
            Page page = device.newPage();
            page.clock().install();
            Person payee = registered("warned-payee", Carrier.SESSION, stage);
            Person visitor = registered("warned", Carrier.SESSION, stage);
            Stage.logIn(page, stage.url(Carrier.SESSION), visitor, Carrier.SESSION);

            fillsIn(page, payee);
            Stage.letPasswordAge(page);
            page.locator("#pay-form .primary").click();
            requireAsked(page, "some time ago");
            page.evaluate(USED_MUCH_LATER);
            page.clock().fastForward("11:58:30");
            assertThat(page.locator("#expiry")).isVisible();
            page.locator("#expiry-stay").click();

            requirePaid(page);
            assertThat(page.locator("#expiry")).isHidden();
        }
    }

    private static Person registered(String username, Carrier carrier, Stage stage) {
        Person person = new Person(username, PASSWORD);
        stage.service(carrier).register(person);
        return person;
    }

    private static boolean isStream(Request request) {
        return request.url().endsWith("/auth/events/stream");
    }

    private static void fillsIn(Page page, Person payee) {
        page.locator("#pay-to").fill(payee.username());
        page.locator("#pay-amount").fill("1000.00");
        page.locator("#pay-memo").fill(MEMO);
    }

    private static void paysAndIsAsked(Page page, String why, List<Route> tries) {
        page.locator("#pay-form .primary").click();
        page.waitForCondition(() -> tries.size() == 1);
        tries.get(0).resume();
        requireAsked(page, why);
    }

    private static void requireAsked(Page page, String why) {
        assertThat(page.locator("#step-up")).isVisible();
        assertThat(page.locator("#step-up-why")).containsText(why);
    }

    private static void requirePaid(Page page) {
        Stage.prove(page, PASSWORD, () -> page.locator("#history .memo").count() == 1);
        assertThat(page.locator("#history .memo")).hasText(MEMO);
        assertThat(page.locator("#balance")).hasText("€9,000.00");
        assertThat(page.locator("#pay-memo")).hasValue("");
    }
}
