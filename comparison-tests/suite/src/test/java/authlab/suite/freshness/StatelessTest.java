package authlab.suite.freshness;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.suite.AnswerAssert.assertThat;

import authlab.client.Actor;
import authlab.lab.Instance;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Moment;
import authlab.suite.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** {@code auth.freshness=stateless}: nobody is asked, so nobody knows. That is its price, and this shows it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatelessTest {

    private static final Duration LIFETIME = Duration.ofSeconds(5);

    @EachCarrier(of = JWT_BEARER, in = Configuration.ADMINISTERED)
    void a_token_is_believed_until_its_own_end_and_no_longer_whatever_became_of_its_login(Scene scene) {
        Map<String, String> settings = new LinkedHashMap<>(
                Configuration.ADMINISTERED.settingsOf(scene.instance().kind()));
        settings.put("auth.freshness", "stateless");
        settings.put("auth.revocation-ack", "committed");
        settings.put("auth.jwt.access-token-lifetime", LIFETIME.toString());
        Instance stateless = scene.stage().lab(Configuration.ADMINISTERED).startBeside(scene.instance(), settings);
        try {
            Scene there = scene.stage().scene(stateless, JWT_BEARER);
            Actor login = there.loggedIn(there.member());
            Instant end = Instant.now().plus(LIFETIME);
            Actor copy = login.snapshot();

            assertThat(login.logout()).hasStatus(204);

            Instant known = Instant.now().plus(Pair.MAX_STALENESS);
            assertThat(copy.get("/api/me")).hasStatus(200);
            assertThat(copy.snapshot().refresh()).isProblem(401, "unauthenticated");
            Moment.awaitPast(known);
            assertThat(copy.at(scene.service()).get("/api/me")).isProblem(401, "unauthenticated");
            Moment.awaitPast(end);
            assertThat(copy.get("/api/me")).isProblem(401, "unauthenticated");
        } finally {
            stateless.stop();
        }
    }
}
