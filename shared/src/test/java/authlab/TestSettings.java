package authlab;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings as a service reads them, with defaults for all that is not named. */
public final class TestSettings {

    private TestSettings() {}

    public static AuthConfig defaults() {
        return with();
    }

    /** Settings that are each given as {@code name=value}. */
    public static AuthConfig with(String... settings) {
        Map<String, String> named = Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AuthConfig.class)
                .withSources(new PropertiesConfigSource(named, "test", 100))
                .build()
                .getConfigMapping(AuthConfig.class);
    }
}
