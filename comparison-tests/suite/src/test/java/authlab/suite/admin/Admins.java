package authlab.suite.admin;

import static authlab.suite.AnswerAssert.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Scene;
import java.util.List;
import java.util.Map;

/** Admins, and their requests. */
public final class Admins {

    /** Whom the lab's {@code auth.bootstrap-admin} names. */
    public static final Person ROOT = new Person("admin", "keys-to-the-house");

    public static final String USERS = "/api/admin/users";

    private Admins() {}

    /** The first admin of all, logged in. She is needed by every test: what is done to her must be undone. */
    public static Actor root(Scene scene) {
        scene.service().register(ROOT);
        return scene.loggedIn(ROOT);
    }

    /** Somebody new whom the first one made admin. */
    public static Person appointed(Scene scene) {
        Person person = scene.newcomer();
        assertThat(assign(root(scene), person, "user", "admin")).hasStatus(204);
        return person;
    }

    /** The same, logged in. */
    public static Actor loggedIn(Scene scene) {
        return scene.loggedIn(appointed(scene));
    }

    static String path(Person user) {
        return USERS + "/" + user.username();
    }

    public static Answer assign(Actor admin, Person user, String... roles) {
        return admin.put(path(user) + "/roles", List.of(roles));
    }

    public static Answer enable(Actor admin, Person user) {
        return admin.put(path(user) + "/status", Map.of("enabled", true));
    }

    public static Answer disable(Actor admin, Person user) {
        return admin.put(path(user) + "/status", Map.of("enabled", false));
    }

    public static Answer delete(Actor admin, Person user) {
        return admin.delete(path(user));
    }

    public static Answer endSessions(Actor admin, Person user) {
        return admin.delete(path(user) + "/sessions");
    }

    public static Answer endEverything(Actor admin) {
        return admin.delete("/api/admin/sessions");
    }

    /** One of each, aimed at that user; each would succeed if sent by an admin. */
    public static List<Request> actsOn(Person user) {
        return List.of(
                Request.put(path(user) + "/roles").json(List.of("user")),
                Request.put(path(user) + "/status").json(Map.of("enabled", false)),
                Request.delete(path(user) + "/sessions"),
                Request.delete(path(user)));
    }

    /** Neither what she holds nor what renews it is good for anything. */
    public static void assertDead(Actor actor) {
        assertThat(actor.snapshot().get("/api/me")).isProblem(401, "unauthenticated");
        assertThat(actor.snapshot().refresh()).isProblem(401, "unauthenticated");
    }

    public static void assertAlive(Actor actor) {
        assertThat(actor.get("/api/me")).hasStatus(200);
    }
}
