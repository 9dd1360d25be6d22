package authlab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import authlab.client.Person;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What becomes of a script that somebody else has brought into the page. The debugger's evaluate, which no policy binds,
 * stands for a script that has got in all the same.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(StageParameter.class)
@ResourceLock("stage")
class InjectedScriptTest {

    private static final String PASSWORD = "seven quiet harbours";

    private static final String KEPT_FOR_SCRIPTS =
            "async () => [document.cookie, ...Object.values(localStorage), ...Object.values(sessionStorage),"
                    + " ...(await indexedDB.databases()).map(each => each.name), ...await caches.keys()].join('')";

    private static final String STATUS_OF_HER_ACCOUNT = "async () => (await fetch('/api/account')).status";

    /** Appends what a page would have made of hostile text, had it taken that for markup; tells what of it ran. */
    private static final String AS_MARKUP = "async () => {"
            + " window.ran = [];"
            + " const tried = attempt => { try { attempt(); } catch (refused) { } };"
            + " const image = document.createElement('img');"
            + " const failed = new Promise(resolve => image.addEventListener('error', () => setTimeout(resolve, 100)));"
            + " tried(() => image.setAttribute('onerror', 'ran.push(`handler`)'));"
            + " const script = document.createElement('script');"
            + " tried(() => { script.text = 'ran.push(`script`)'; });"
            + " const link = document.createElement('a');"
            + " tried(() => { link.href = 'javascript:void ran.push(`link`)'; });"
            + " image.src = '/nowhere';"
            + " document.body.append(image, script, link);"
            + " tried(() => link.click());"
            + " await failed;"
            + " return window.ran.sort().join(' '); }";

    private static final String MARKUP_BY_INNER_HTML =
            "() => { try { document.body.innerHTML = '<b>x</b>'; return 'taken'; } catch (refused) { return refused.name; } }";

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void finds_nothing_to_take_away_and_can_act_where_the_browser_sends_the_login(Carrier carrier, Stage stage) {
        try (BrowserContext device = stage.device()) {
            Page page = loggedIn(device, "scripted-" + carrier.id(), carrier, stage);

            assertThat(page.evaluate(KEPT_FOR_SCRIPTS)).isEqualTo("");
            assertThat(page.evaluate(STATUS_OF_HER_ACCOUNT)).isEqualTo(carrier.usesCookies() ? 200 : 401);
        }
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void does_not_run_even_where_text_has_become_markup(Carrier carrier, Stage stage) {
        try (BrowserContext device = stage.device()) {
            Page page = loggedIn(device, "marked-up-" + carrier.id(), carrier, stage);

            assertThat(page.evaluate(MARKUP_BY_INNER_HTML)).isEqualTo("TypeError");
            assertThat(page.evaluate(AS_MARKUP)).isEqualTo("");
        }
    }

    /** So that the test above is known to try something. */
    @Test
    void runs_in_a_browser_that_heeds_no_policy(Stage stage) {
        try (BrowserContext device = stage.lawlessDevice()) {
            Page page = loggedIn(device, "lawless", Carrier.SESSION, stage);

            assertThat(page.evaluate(AS_MARKUP)).isEqualTo("handler link script");
        }
    }

    private static Page loggedIn(BrowserContext device, String username, Carrier carrier, Stage stage) {
        Person person = new Person(username, PASSWORD);
        stage.service(carrier).register(person);
        Page page = device.newPage();
        Stage.logIn(page, stage.url(carrier), person, carrier);
        return page;
    }
}
