package authlab.scenario.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * Of what can change an outcome.
 *
 * @param postgreSql as it says itself; empty if it was not asked
 */
public record Versions(String authLab, String quarkus, String java, Optional<String> postgreSql) {

    /** The file is filled in by the build, so that it cannot disagree with the pom. */
    static Versions ofThisBuild(Optional<String> postgreSql) {
        Properties build = new Properties();
        try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
            build.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Versions(
                build.getProperty("auth-lab"),
                build.getProperty("quarkus"),
                System.getProperty("java.version"),
                postgreSql);
    }
}
