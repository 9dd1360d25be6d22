package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, of a service that does nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstanceTest {

    private static final Database DATABASE = new Database("jdbc:postgresql://127.0.0.1:1/x", "x", "s3cret");

    private static Certificates certificates;

    @TempDir
    private Path folder;

    private Instance instance;

    @BeforeAll
    static void makeCertificates(@TempDir Path shared) {
        certificates = Certificates.keptIn(shared.resolve("certificates"), Clock.systemUTC());
    }

    @BeforeEach
    void prepare() throws IOException {
        instance = instanceToldOf(Map.of());
    }

    @AfterEach
    void end() {
        instance.close();
        instance.awaitEnd();
    }

    @Test
    void it_runs_from_start_to_stop_and_once_more_on_the_same_ports() {
        instance.start();
        long first = instance.pid();
        instance.stop();
        assertThat(instance.isRunning()).isFalse();

        instance.start();

        assertThat(instance.isRunning()).isTrue();
        assertThat(instance.pid()).isNotEqualTo(first);
        assertThat(instance.log().text()).isEqualTo("ready\nready\n");
    }

    @Test
    void killed_or_frozen_it_can_be_ended() {
        instance.start();
        instance.kill9();
        assertThat(instance.isRunning()).isFalse();

        instance.start();
        instance.pause();
        instance.stop();

        assertThat(instance.isRunning()).isFalse();
    }

    @Test
    void a_refusal_is_passed_on_in_its_own_words() throws IOException {
        Instance refusing = instanceToldOf(Map.of("auth.refuse", "true"));

        assertThatThrownBy(refusing::start)
                .isInstanceOf(LabException.class)
                .hasMessageContaining("jwt-auth-7")
                .hasMessageEndingWith("auth.refuse must not be set.");
    }

    @Test
    void the_list_of_processes_tells_no_password() {
        instance.start();

        String[] arguments = ProcessHandle.of(instance.pid())
                .orElseThrow()
                .info()
                .arguments()
                .orElseThrow();

        assertThat(String.join(" ", arguments))
                .contains("jwt-auth-7.properties")
                .doesNotContain("s3cret");
    }

    @Test
    void one_that_was_left_behind_is_known_by_its_configuration() {
        instance.start();

        assertThat(JavaProcess.leftIn(folder.resolve("services")))
                .extracting(ProcessHandle::pid)
                .containsExactly(instance.pid());
        assertThat(JavaProcess.leftIn(folder.resolve("serv"))).isEmpty();
    }

    @Test
    void after_the_lab_was_closed_nothing_starts_any_more() {
        instance.close();

        assertThatThrownBy(instance::start).isInstanceOf(LabException.class);
        assertThat(instance.isRunning()).isFalse();
    }

    private Instance instanceToldOf(Map<String, String> settings) throws IOException {
        Ports ports = new FreePorts(new Random()).forInstance();
        InstancePlan plan = new InstancePlan(
                "jwt-auth-7", ServiceKind.JWT_AUTH, Program.deployed(fakeJar()), ports, DATABASE, settings);
        JavaProcess program = new JavaProcess(
                plan.program(),
                folder.resolve("services").resolve("jwt-auth-7.properties"),
                new ProcessLog(folder.resolve("jwt-auth-7.log")));
        return new Instance(plan, program, plan.configuration(certificates, Map.of()), certificates);
    }

    private Path fakeJar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        FakeService.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString());
        Path jar = folder.resolve("fake.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.finish();
        }
        return jar;
    }
}
