package authlab;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Why a service did not start: one sentence where its user can do something about it, the whole trace where not. */
final class StartFailure {

    private static final Logger LOG = Logger.getLogger(StartFailure.class);
    private static final int CAUSES_MAX = 20;

    /** What the TLS extension's exception says, which has no type of its own. */
    private static final String BAD_PAIR = "Invalid key/certificate pair";

    private StartFailure() {}

    static void tell(Throwable failure) {
        Optional<String> sentence =
                causes(failure).flatMap(cause -> sentence(cause).stream()).findFirst();
        sentence.ifPresentOrElse(System.err::println, () -> LOG.error("The service did not start", failure));
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof SQLException) {
            return Optional.of("quarkus.datasource.jdbc.url names a PostgreSQL that cannot be used: " + reason(cause));
        }
        if (cause instanceof BindException) {
            return Optional.of("quarkus.http.ssl-port, quarkus.http.port or quarkus.management.port cannot be had: "
                    + reason(cause));
        }
        if (cause instanceof IllegalStateException
                && String.valueOf(cause.getMessage()).startsWith(BAD_PAIR)) {
            Throwable why = Optional.ofNullable(cause.getCause()).orElse(cause);
            return Optional.of(
                    "quarkus.tls.key-store.pem names a certificate or a key that cannot be used: " + reason(why));
        }
        if (cause instanceof ConfigurationException || cause instanceof InvalidSetting) {
            return Optional.of(cause.getMessage());
        }
        return Optional.empty();
    }

    private static String reason(Throwable cause) {
        String first = Optional.ofNullable(cause.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElse("no reason given");
        return first.endsWith(".") ? first : first + ".";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_MAX);
    }
}
