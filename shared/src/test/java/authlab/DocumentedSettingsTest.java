package authlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever looks up a setting finds it, and the default that it has. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentedSettingsTest {

    private static final Path README = Path.of("../README.md");

    /** A row of a table: names, default, what it is. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`auth\\.[^|]*)\\|([^|]*)\\|");

    private static final Pattern QUOTED = Pattern.compile("`([^`…]*)(…?)`");

    @Test
    void the_readme_tells_each_setting_with_its_default() throws IOException {
        Map<String, String> told = told();

        assertThat(told.keySet()).isEqualTo(defaults().keySet());
        defaults().forEach((name, value) -> {
            Matcher cell = QUOTED.matcher(told.get(name));
            boolean isThere = cell.find();
            assertThat(isThere).as("%s has a default", name).isEqualTo(!value.isEmpty());
            if (isThere && cell.group(2).isEmpty()) {
                assertThat(cell.group(1)).as(name).isEqualTo(value);
            } else if (isThere) {
                assertThat(value).as(name).startsWith(cell.group(1));
            }
        });
    }

    private static Map<String, String> told() throws IOException {
        Map<String, String> told = new TreeMap<>();
        ROW.matcher(Files.readString(README))
                .results()
                .forEach(row -> QUOTED.matcher(row.group(1))
                        .results()
                        .map(name -> name.group(1))
                        .filter(name -> !name.equals("auth."))
                        .forEach(name -> told.put(name, row.group(2))));
        return told;
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        collect(AuthConfig.class, "auth", defaults);
        return defaults;
    }

    private static void collect(Class<?> group, String prefix, Map<String, String> defaults) {
        for (Method setting : group.getDeclaredMethods()) {
            String name = prefix + "."
                    + setting.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            WithDefault value = setting.getAnnotation(WithDefault.class);
            if (setting.getReturnType().getEnclosingClass() == AuthConfig.class) {
                collect(setting.getReturnType(), name, defaults);
            } else {
                defaults.put(name, value == null ? "" : value.value());
            }
        }
    }
}
