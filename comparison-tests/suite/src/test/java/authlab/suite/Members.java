package authlab.suite;

import authlab.client.Person;
import authlab.lab.BulkRegistration;
import authlab.lab.Database;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** People who have an account, in each database the same as one who really registered. */
final class Members {

    static final String PASSWORD = "correct horse, battery staple";

    private final Map<Database, Person> originals = new ConcurrentHashMap<>();

    /** A member of that name. */
    Person named(String username, Scene scene) {
        Database database = scene.instance().database();
        Person original = originals.computeIfAbsent(database, first -> scene.newcomer());
        BulkRegistration.copy(database, original.username(), List.of(username));
        return new Person(username, PASSWORD);
    }
}
