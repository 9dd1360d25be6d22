package authlab.opaque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.Carrier;
import authlab.session.Presented;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionCarrierTest {

    private final SessionCarrier carrier = new SessionCarrier();

    @Test
    void a_session_id_is_found_in_its_cookie() {
        Presented presented = presentedBy("a=b; __Host-session=id");

        assertThat(presented).isEqualTo(new Presented(Optional.of("id"), Optional.empty(), Carrier.COOKIE));
    }

    @Test
    void it_is_not_judged_yet() {
        assertThat(presentedBy("__Host-session=").access()).hasValue("");
        assertThat(presentedBy("__Host-session=\"id\"").access()).hasValue("\"id\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "__host-session=id", "session=id", "__Host-access=id; __Host-refresh=id"})
    void without_that_cookie_there_is_none(String cookies) {
        assertThat(presentedBy(cookies).access()).isEmpty();
        assertThat(presentedBy(cookies).renewal()).isEmpty();
    }

    @Test
    void an_authorization_is_not_looked_at() {
        FakeRequest request =
                new FakeRequest().with("Authorization", "Bearer id").with("Authorization", "Bearer id");

        assertThat(carrier.presentedBy(request.sent()).access()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-session=one; __Host-session=other",
                "__Host-session=same; __Host-session=same",
                "__Host-session=; __Host-session=id",
                "__Host-session=a;__Host-session=b;__Host-session=c"
            })
    void two_are_refused_even_the_same_twice(String cookies) {
        assertRefused("Cookie", () -> presentedBy(cookies));
    }

    @Test
    void two_are_refused_in_two_headers_too() {
        FakeRequest request =
                new FakeRequest().with("Cookie", "__Host-session=same").with("Cookie", "__Host-session=same");

        assertRefused("Cookie", () -> carrier.presentedBy(request.sent()));
    }

    @Test
    void a_login_has_no_choice_of_carrier() {
        assertThat(carrier.askedFor(Optional.empty())).isEqualTo(Carrier.COOKIE);

        assertRefused("carrier", () -> carrier.askedFor(Optional.of("bearer")));
        assertRefused("carrier", () -> carrier.askedFor(Optional.of("cookie")));
        assertRefused("carrier", () -> carrier.askedFor(Optional.of("")));
    }

    @Test
    void its_one_cookie_is_what_is_cleared() {
        assertThat(carrier.clearing())
                .containsExactly("__Host-session=; Secure; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
    }

    @Test
    void a_refusal_asks_for_a_cookie_and_tells_no_more() {
        assertThat(carrier.challenge(Carrier.COOKIE, false)).isEqualTo("Cookie realm=\"authlab\"");
        assertThat(carrier.challenge(Carrier.COOKIE, true)).isEqualTo("Cookie realm=\"authlab\"");
    }

    private Presented presentedBy(String cookies) {
        return carrier.presentedBy(new FakeRequest().with("Cookie", cookies).sent());
    }

    private static void assertRefused(String field, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION);
            assertThat(refusal.problem().violations().get(0).field()).isEqualTo(field);
        });
    }
}
