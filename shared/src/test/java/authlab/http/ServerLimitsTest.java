package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of the server's own limits the one that takes too long to be reached. That it holds is for the suite to show. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerLimitsTest {

    private final SmallRyeConfig defaults =
            new SmallRyeConfigBuilder().addDefaultSources().build();

    @Test
    void by_default_there_may_be_two_thousand_connections() {
        assertThat(defaults.getValue("quarkus.http.limits.max-connections", Integer.class))
                .isEqualTo(2000);
    }
}
