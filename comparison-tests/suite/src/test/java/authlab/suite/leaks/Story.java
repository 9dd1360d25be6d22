package authlab.suite.leaks;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Credentials;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Scene;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A life at a service with everything that can go right and wrong in it, every answer and every secret kept. */
final class Story {

    private final Scene scene;
    private final Person person;
    private final Person wrong;
    private final List<Answer> answers = new ArrayList<>();
    private final Set<Secret> secrets = new LinkedHashSet<>();
    private final Set<String> sessionIds = new LinkedHashSet<>();

    private Story(Scene scene) {
        this.scene = scene;
        this.person = scene.stranger().with("only-" + scene.carrier() + "-knows-this:ÅΩ€");
        this.wrong = person.with("nearly-" + person.password());
        secrets.add(new Secret("the password", person.password()));
        secrets.add(new Secret("a wrong password", wrong.password()));
    }

    static Story playedOn(Scene scene) {
        Story story = new Story(scene);
        Actor actor = scene.visitor();
        story.logIn(actor);
        story.renew(actor);
        story.proveAnew(actor);
        story.misplace(actor);
        story.forge(actor);
        story.leave(actor);
        return story;
    }

    private void logIn(Actor actor) {
        heard(scene.service().register(person));
        heard(scene.service().register(person));
        heard(actor, actor.login(wrong));
        heard(scene.service().send(brokenLogin()));
        heard(actor, actor.login(person));
        heard(actor, actor.get("/api/me"));
        heard(actor, actor.get("/auth/csrf"));
        heard(actor, actor.get("/auth/sessions"));
    }

    private void renew(Actor actor) {
        Actor copy = actor.snapshot();
        heard(actor, actor.refresh());
        heard(copy, copy.refresh());
        heard(copy, copy.get("/api/me"));
    }

    private void proveAnew(Actor actor) {
        heard(actor, actor.reauthenticate(wrong.password()));
        heard(actor, actor.reauthenticate(person.password()));
    }

    /** Credentials where none belong. */
    private void misplace(Actor actor) {
        for (Secret secret : Set.copyOf(secrets)) {
            if (secret.text().matches("[A-Za-z0-9._-]+")) {
                heard(actor.get("/api/me?access_token=" + secret.text()));
                heard(actor.delete("/auth/sessions/" + secret.text()));
                heard(actor.get("/" + secret.text()));
                heard(actor.send(Request.get("/api/me").header("X-Token", secret.text())));
            }
        }
    }

    /** Credentials with one character changed, which a log of refusals would tell all but the change of. */
    private void forge(Actor actor) {
        Credentials held = actor.credentials();
        heard(actor.holding(held.withAccess(changed(held.access().orElseThrow())))
                .get("/api/me"));
        heard(actor.holding(held.withRefresh(changed(held.refresh().orElseThrow())))
                .refresh());
        heard(actor.holding(held.withCsrfToken("no-such-token")).post("/auth/logout"));
    }

    private void leave(Actor actor) {
        Actor copy = actor.snapshot();
        heard(actor, actor.logout());
        heard(copy, copy.get("/api/me"));
        heard(copy, copy.refresh());
        heard(copy, copy.logout());
    }

    Scene scene() {
        return scene;
    }

    Person person() {
        return person;
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** None twice. */
    List<Secret> secrets() {
        return List.copyOf(secrets);
    }

    /** The names of her logins: no credentials. */
    List<String> sessionIds() {
        return List.copyOf(sessionIds);
    }

    private void heard(Actor actor, Answer answer) {
        heard(answer);
        Secret.in(actor.credentials()).forEach(secrets::add);
        actor.credentials().sessionId().ifPresent(sessionIds::add);
    }

    private void heard(Answer answer) {
        answers.add(answer);
    }

    /** JSON that breaks off behind the password. */
    private Request brokenLogin() {
        return Request.post("/auth/login")
                .body(
                        "application/json",
                        "{\"username\":\"" + person.username() + "\",\"password\":\"" + person.password() + "\",");
    }

    private static String changed(String credential) {
        int middle = credential.length() / 2;
        char other = credential.charAt(middle) == 'A' ? 'B' : 'A';
        return credential.substring(0, middle) + other + credential.substring(middle + 1);
    }

    @Override
    public String toString() {
        return scene.toString();
    }
}
