package authlab.scenario.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.lab.ServiceKind;
import authlab.scenario.Defence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both sides keep a list of defences, for neither knows a class of the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WeakenedServicesIT {

    private static final Path ROOT =
            Path.of(System.getProperty("scenario.root")).toAbsolutePath().normalize();

    /** Without any configuration: none of the project's, and none of who runs this. */
    @TempDir
    private Path empty;

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_weakened_service_that_is_told_nothing_names_the_defences_that_the_catalogue_knows(ServiceKind kind)
            throws Exception {
        String said = refusalOf(kind);

        assertThat(namesIn(said))
                .as(said)
                .containsExactlyElementsOf(Arrays.stream(Defence.values())
                        .filter(defence -> defence.isOf(kind))
                        .map(Defence::id)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void it_listens_on_loopback_or_not_at_all(ServiceKind kind) throws Exception {
        for (String setting : List.of("quarkus.http.host", "quarkus.management.host")) {
            String said = refusalOf(kind, "-Dweakened.without=user-lock", "-D" + setting + "=0.0.0.0");

            assertThat(said.strip()).startsWith(setting).endsWith(".").hasLineCount(1);
        }
    }

    /** What it says when it refuses to start. */
    private String refusalOf(ServiceKind kind, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", LabServices.weakenedJar(ROOT, kind).toString()));
        Process service = new ProcessBuilder(command)
                .directory(empty.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(service.getInputStream().readAllBytes(), UTF_8);
        assertThat(service.waitFor()).as(said).isEqualTo(1);
        return said;
    }

    /** {@code … must name what session-auth shall lack, one of a, b, c.} */
    private static List<String> namesIn(String sentence) {
        return List.of(sentence.strip()
                .replaceFirst("(?s).*shall lack, one of ", "")
                .replaceFirst("\\.$", "")
                .split(", "));
    }
}
