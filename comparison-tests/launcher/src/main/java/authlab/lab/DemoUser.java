package authlab.lab;

import authlab.client.Answer;
import authlab.client.NoAnswer;
import authlab.client.Person;
import authlab.client.Service;
import java.time.Duration;
import java.util.List;

/**
 * Somebody to try the lab with. Their passwords are public, so they live in nothing but the lab.
 *
 * @param roles sorted
 */
public record DemoUser(Person person, List<String> roles) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public static final DemoUser ALICE = new DemoUser(new Person("alice", "tea-party-at-four"), List.of("user"));
    public static final DemoUser BOB = new DemoUser(new Person("bob", "bridge-and-tunnel"), List.of("user"));

    /** On an empty database, the user that the lab's {@code auth.bootstrap-admin} names. */
    public static final DemoUser ADMIN =
            new DemoUser(new Person("admin", "keys-to-the-house"), List.of("admin", "user"));

    public static List<DemoUser> all() {
        return List.of(ALICE, BOB, ADMIN);
    }

    /**
     * Registers all of them; who is there already stays as she is.
     *
     * @throws LabException if the service refuses one for another reason than that
     */
    public static void registerAllAt(Service service) {
        for (DemoUser user : all()) {
            // A service that has just started on a busy machine may still miss its own time limits.
            Answer answer = Waiting.until(() -> register(user, service), given -> given.status() != 503, PATIENCE);
            if (answer.status() != 201 && answer.status() != 409) {
                throw new LabException(service + " did not take the demo user " + user.person() + ": " + answer);
            }
        }
    }

    private static Answer register(DemoUser user, Service service) {
        try {
            return service.register(user.person());
        } catch (NoAnswer lost) {
            throw new LabException(service + " did not take the demo user " + user.person() + ": " + lost.getMessage());
        }
    }
}
