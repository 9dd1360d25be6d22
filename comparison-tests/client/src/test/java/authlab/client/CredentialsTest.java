package authlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Request.Header;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CredentialsTest {

    private final Credentials bearer = Credentials.none(Carrier.JWT_BEARER)
            .after(Answers.json(200, "{\"accessToken\":\"at\",\"refreshToken\":\"rt\",\"sessionId\":\"login-1\"}"));

    private final Credentials cookies = Credentials.none(Carrier.JWT_COOKIE)
            .after(Answers.setting("__Host-access=at; Secure", "__Host-refresh=rt; Secure"))
            .after(Answers.json(200, "{\"csrfToken\":\"ct\",\"sessionId\":\"login-1\"}"));

    @Test
    void a_bearer_sends_her_access_token_and_nothing_else() {
        Request sent = bearer.onto(Request.post("/api/transfers"));

        assertThat(sent.headers()).containsExactly(new Header("Authorization", "Bearer at"));
    }

    @Test
    void a_browser_sends_its_cookies_and_with_an_unsafe_request_the_csrf_token() {
        Request sent = cookies.onto(Request.post("/api/transfers"));

        assertThat(sent.headers())
                .containsExactly(
                        new Header("Cookie", "__Host-access=at; __Host-refresh=rt"), new Header("X-CSRF-Token", "ct"));
    }

    @Test
    void a_safe_request_carries_no_csrf_token() {
        Request sent = cookies.onto(Request.get("/api/me"));

        assertThat(sent.has("X-CSRF-Token")).isFalse();
    }

    @Test
    void a_header_that_the_request_already_has_goes_alone() {
        Request sent = cookies.onto(Request.post("/auth/logout").header("x-csrf-token", "of another login"));

        assertThat(sent.headers()).contains(new Header("x-csrf-token", "of another login"));
        assertThat(sent.headers()).hasSize(2);
    }

    @Test
    void a_cleared_cookie_is_dropped_and_the_other_stays() {
        Credentials after = cookies.after(Answers.setting("__Host-access=; Max-Age=0"));

        assertThat(after.cookies()).containsOnlyKeys("__Host-refresh");
    }

    @Test
    void a_refusal_changes_no_token() {
        Credentials after = bearer.after(Answers.json(401, "{\"accessToken\":\"other\"}"));

        assertThat(after).isEqualTo(bearer);
    }

    @ParameterizedTest
    @EnumSource
    void what_proves_a_request_can_be_replaced_on_any_carrier(Carrier carrier) {
        Credentials forged = Credentials.none(carrier).withAccess("forged").withRefresh("forged too");

        Request sent = forged.onto(Request.get("/api/me"));

        assertThat(forged.refresh()).hasValue("forged too");
        assertThat(sent.headers()).hasSize(1);
        assertThat(sent.headers().get(0).value()).contains("forged");
    }

    @Test
    void the_secrets_are_all_that_it_holds_but_the_name_of_the_login() {
        assertThat(cookies.secrets()).containsExactlyInAnyOrder("at", "rt", "ct");
    }

    @Test
    void it_prints_the_login_and_names_and_no_secret() {
        Credentials held = bearer.withAccess("s3cret-1").withRefresh("s3cret-2").withCsrfToken("s3cret-3");

        assertThat(held.toString()).contains("login-1", "accessToken").doesNotContain("s3cret");
        assertThat(held.onto(Request.get("/api/me?token=s3cret")).toString()).doesNotContain("s3cret");
        assertThat(new Person("alice", "s3cret")).hasToString("alice");
    }
}
