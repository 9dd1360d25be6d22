package authlab.suite.freshness;

import authlab.client.Carrier;
import authlab.lab.Instance;
import authlab.suite.Configuration;
import authlab.suite.Scene;
import authlab.suite.Sql;
import authlab.suite.Stage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two instances of one service that promise {@code everywhere}, and decide by what they knew up to two seconds ago.
 *
 * @param here the suite's own
 * @param there of this pair alone; one login of a user is all that it allows
 */
record Pair(Scene here, Scene there) {

    static final Duration MAX_STALENESS = Duration.ofSeconds(2);

    /** @param besides what is set besides at the one that is started */
    static Pair started(Stage stage, Carrier carrier, Map<String, String> besides) {
        Scene here = stage.scene(Configuration.ADMINISTERED, carrier);
        Map<String, String> settings = new LinkedHashMap<>(
                Configuration.ADMINISTERED.settingsOf(here.instance().kind()));
        settings.put("auth.session.max-per-user", "1");
        settings.putAll(besides);
        Instance second = stage.lab(Configuration.ADMINISTERED).startBeside(here.instance(), settings);
        return new Pair(here, stage.scene(second, carrier));
    }

    Sql sql() {
        return Sql.of(here);
    }

    void end() {
        there.instance().stop();
    }
}
