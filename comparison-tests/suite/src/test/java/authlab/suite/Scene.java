package authlab.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.NoAnswer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.client.Service;
import authlab.lab.Instance;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** One service behind one carrier, and the people in it. */
public final class Scene {

    private final Stage stage;
    private final Supplier<Instance> instance;
    private final Carrier carrier;
    private final ThreadLocal<Person> regular = ThreadLocal.withInitial(this::member);

    /** @param instance started when it is first asked for */
    Scene(Stage stage, Supplier<Instance> instance, Carrier carrier) {
        this.stage = stage;
        this.instance = instance;
        this.carrier = carrier;
    }

    public Carrier carrier() {
        return carrier;
    }

    public Instance instance() {
        return instance.get();
    }

    public Service service() {
        return instance().service();
    }

    public Stage stage() {
        return stage;
    }

    /** Somebody who has no account. */
    public Person stranger() {
        return new Person(newName(), Members.PASSWORD);
    }

    /** Somebody who has just asked for an account, so that the service has told of it. */
    public Person newcomer() {
        Person person = stranger();
        Answer answer = patiently(() -> service().register(person));
        // A registration that was answered by 503 may have happened all the same.
        assertThat(answer.status()).as("register %s: %s", person, answer).isIn(201, 409);
        return person;
    }

    /** Somebody who has an account and is not logged in. */
    public Person member() {
        return stage.members().named(newName(), this);
    }

    private String newName() {
        return "somebody-" + stage.nextNumber();
    }

    /**
     * A member whom the tests of one thread share, one after the other, since hashing passwords is slow: none may count or
     * end logins that it did not open.
     */
    public Person regular() {
        return regular.get();
    }

    /** Somebody who holds nothing. */
    public Actor visitor() {
        return service().visitor(carrier);
    }

    /** A new login of that person. */
    public Actor loggedIn(Person person) {
        Actor actor = visitor();
        logIn(actor, person);
        return actor;
    }

    /** What she was told when she logged in as that person. */
    public Answer logIn(Actor actor, Person person) {
        Answer answer = patiently(() -> actor.login(person));
        assertThat(answer.status()).as("log in %s: %s", person, answer).isEqualTo(200);
        return answer;
    }

    /** A new login of the {@link #regular()}. */
    public Actor loggedIn() {
        return loggedIn(regular());
    }

    /** A login request for that person, asking for this carrier, to be changed and sent. */
    public Request loginRequest(Person person) {
        return Request.post("/auth/login").body("application/json", loginBody(person));
    }

    private String loginBody(Person person) {
        String asked = carrier.isJwt() ? ",\"carrier\":\"" + (carrier.usesCookies() ? "cookie" : "bearer") + "\"" : "";
        return "{\"username\":\"" + person.username() + "\",\"password\":\"" + person.password() + "\"" + asked + "}";
    }

    /** Whether the service believes what she holds. */
    public static boolean isAlive(Actor actor) {
        Answer answer = actor.get("/api/me");
        assertThat(answer.status()).as("me: %s", answer).isIn(200, 401);
        return answer.status() == 200;
    }

    /**
     * Comes back when told to by a 503, for on a busy machine even a whole service may say so, and where there was no answer:
     * a connection may be closed by the one just as the other takes it up again (RFC 9112 §9.5).
     */
    public static Answer patiently(Supplier<Answer> exchange) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        await("an answer other than 503")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(NoAnswer.class)
                .until(() -> {
                    answer.set(exchange.get());
                    return answer.get().status() != 503;
                });
        return answer.get();
    }

    /** Such as {@code jwt-bearer}. */
    @Override
    public String toString() {
        return carrier.id();
    }
}
