package authlab.jwt;

import authlab.AuthConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings as the service reads them, with defaults for all that is not named. */
final class TestSettings {

    static final String ISSUER = "https://bank.example";

    private TestSettings() {}

    static AuthConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(AuthConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(AuthConfig.class);
    }

    static AuthConfig withIssuer() {
        return with(Map.of("auth.jwt.issuer", ISSUER));
    }
}
