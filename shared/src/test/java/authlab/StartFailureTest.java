package authlab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartFailureTest {

    private final PrintStream console = System.err;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Logger log = Logger.getLogger(StartFailure.class.getName());
    private final Logged logged = new Logged();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(told, true, UTF_8));
        log.setUseParentHandlers(false);
        log.addHandler(logged);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(logged);
        log.setUseParentHandlers(true);
        System.setErr(console);
    }

    @Test
    void a_database_that_cannot_be_used_is_told_by_the_first_line_of_its_failure() {
        StartFailure.tell(new IllegalStateException(new SQLException("Connection refused.\n  Position: 1")));

        assertTold("quarkus.datasource.jdbc.url names a PostgreSQL that cannot be used: Connection refused.");
    }

    @Test
    void a_database_that_gives_no_reason_is_told_too() {
        StartFailure.tell(new IllegalStateException(new SQLException()));

        assertTold("quarkus.datasource.jdbc.url names a PostgreSQL that cannot be used: no reason given.");
    }

    @Test
    void a_port_that_cannot_be_had_names_the_settings_that_choose_one() {
        StartFailure.tell(new IllegalStateException(new BindException("Address already in use")));

        assertTold("quarkus.http.ssl-port, quarkus.http.port or quarkus.management.port cannot be had: Address already"
                + " in use.");
    }

    @Test
    void a_certificate_that_cannot_be_used_is_told_by_what_is_wrong_with_its_file() {
        Throwable noFile = new RuntimeException("Unable to read file /no.pem");

        StartFailure.tell(new RuntimeException(new IllegalStateException("Invalid key/certificate pair …", noFile)));

        assertTold("quarkus.tls.key-store.pem names a certificate or a key that cannot be used: Unable to read file"
                + " /no.pem.");
    }

    @Test
    void a_setting_that_cannot_be_is_told_in_its_own_words() {
        StartFailure.tell(new IllegalStateException(new InvalidSetting("auth.x must be y.")));
        StartFailure.tell(new ConfigurationException("quarkus.x must be y."));

        assertTold("auth.x must be y.", "quarkus.x must be y.");
    }

    @Test
    void the_outermost_cause_that_can_be_told_is_told() {
        StartFailure.tell(new SQLException("outer", new BindException("inner")));

        assertTold("quarkus.datasource.jdbc.url names a PostgreSQL that cannot be used: outer.");
    }

    @Test
    void what_nobody_outside_can_mend_is_logged_with_its_trace() {
        IllegalStateException defect = new IllegalStateException("defect");

        StartFailure.tell(defect);

        assertThat(told.toString(UTF_8)).isEmpty();
        assertThat(logged.thrown).containsExactly(defect);
    }

    @Test
    void causes_that_go_in_circles_come_to_an_end() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException other = new IllegalStateException("other", one);
        one.initCause(other);

        StartFailure.tell(one);

        assertThat(logged.thrown).containsExactly(one);
    }

    private void assertTold(String... sentences) {
        assertThat(told.toString(UTF_8).lines()).containsExactly(sentences);
        assertThat(logged.thrown).isEmpty();
    }

    private static final class Logged extends Handler {

        private final List<Throwable> thrown = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            thrown.add(record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
