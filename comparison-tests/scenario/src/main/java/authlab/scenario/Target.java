package authlab.scenario;

import authlab.client.Person;
import authlab.client.Service;
import authlab.lab.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A running instance, and what its owner could hand to an attacker.
 *
 * @param management where metrics are asked for
 * @param keyRing the file of its signing keys
 * @param log the file that it writes its log to
 * @param stock who is registered there already
 * @param other one more on the same database; empty where the set-up has none
 * @param operator who can start it again; empty where that is nobody's to do
 * @param admin who is its admin, or becomes that by registering
 */
public record Target(
        Service service,
        Service management,
        Optional<Path> keyRing,
        Optional<Database> database,
        Optional<Path> log,
        Stock stock,
        Optional<OtherInstance> other,
        Optional<Operator> operator,
        Person admin) {

    /** The same instance, run by another. */
    public Target runBy(Operator another) {
        return new Target(service, management, keyRing, database, log, stock, other, Optional.of(another), admin);
    }

    String metrics() {
        return Metrics.of(management);
    }

    double metric(String name) {
        return Metrics.of(management, name);
    }

    String written() {
        Path file = log.orElseThrow(() -> new UnpreparedException("the log of this service is out of reach"));
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UnpreparedException("the log of this service cannot be read: " + unreadable);
        }
    }

    OwnKeyRing ownKeyRing() {
        Path file = keyRing.orElseThrow(() -> new UnpreparedException("the key ring of this service is out of reach"));
        return new OwnKeyRing(file, management);
    }

    @Override
    public String toString() {
        return service.toString();
    }
}
