package authlab.faults.run;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.faults.history.Login;
import authlab.faults.history.Scope;
import authlab.faults.run.Recorder.Done;
import authlab.faults.run.Recorder.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** An administrator, with wards of her own to whom she does what administrators can do. */
final class Warden {

    private static final String PASSWORD = "correct horse, battery staple";
    private static final int LOGINS_OF_A_WARD = 2;
    /** What concerns everybody leaves few logins to be concerned about. */
    private static final int ACTS_BETWEEN_EPOCHS = 12;

    private static final int ACTS_BETWEEN_EPOCH_AND_KEY = 6;

    private final Surroundings around;
    private final Person administrator;
    private final RandomGenerator random;
    private Optional<Held> office = Optional.empty();
    private int acts;

    /** @param administrator has an account and the role */
    Warden(Surroundings around, Person administrator, RandomGenerator random) {
        this.around = around;
        this.administrator = administrator;
        this.random = random;
    }

    /** Takes in a ward and ends her logins in one way or another. */
    void act() {
        if (office.isEmpty()) {
            office = logIn(administrator).map(Holding::held);
            return;
        }
        acts++;
        if (acts % ACTS_BETWEEN_EPOCHS == 0) {
            concerningEveryone(new Scope.OfEveryone(), "/api/admin/sessions");
            return;
        }
        String key = office.get().credential().signedBy();
        if (acts % ACTS_BETWEEN_EPOCHS == ACTS_BETWEEN_EPOCH_AND_KEY && !key.isEmpty()) {
            withdraw(new Scope.OfKey(key));
            return;
        }
        around.everyone().readLock().lock();
        try {
            attend();
        } finally {
            around.everyone().readLock().unlock();
        }
    }

    private void attend() {
        Person ward = new Person("ward-" + around.nextNumber(), PASSWORD);
        Member member = around.anyMember(random);
        if (!around.recorder().unrecorded(id -> member.service().register(ward)).has(201)) {
            return;
        }
        List<Holding> hers = new ArrayList<>();
        for (int i = 0; i < LOGINS_OF_A_WARD; i++) {
            logIn(ward).ifPresent(hers::add);
        }
        hers.forEach(around.pool()::add);
        String path = "/api/admin/users/" + ward.username();
        Scope scope = new Scope.OfUser(ward.username(), "");
        List<Runnable> ways = List.of(
                () -> order("PUT …/status", scope, at -> at.put(path + "/status", Map.of("enabled", false))),
                () -> order("PUT …/roles", scope, at -> at.put(path + "/roles", List.of("user"))),
                () -> order("DELETE …/sessions", scope, at -> at.delete(path + "/sessions")),
                () -> order("DELETE …/users/{username}", scope, at -> at.delete(path)));
        ways.get(random.nextInt(ways.size())).run();
        // Who was not answered does not know; nobody claims anything of them then.
        hers.forEach(around.pool()::remove);
    }

    private void withdraw(Scope.OfKey key) {
        around.pool().suspect(key);
        concerningEveryone(key, "/api/admin/keys/" + key.key());
    }

    private void concerningEveryone(Scope scope, String path) {
        around.everyone().writeLock().lock();
        try {
            order("DELETE " + path, scope, at -> at.delete(path));
            office = Optional.empty();
        } finally {
            around.everyone().writeLock().unlock();
        }
    }

    private void order(String what, Scope scope, Function<Actor, Answer> request) {
        Held held = office.orElseThrow();
        Member member = around.anyMember(random);
        Done done = around.recorder()
                .record(
                        new Intent(what, member.name(), held.credential(), List.of(scope)),
                        id -> request.apply(held.actor().snapshot().at(member.service())),
                        answer -> answer.status() == 204 ? List.of(scope) : List.of());
        if (done.has(204)) {
            around.pool().buryAll(scope, done.startNanos(), done.endNanos());
        } else {
            office = Optional.empty();
        }
    }

    private Optional<Holding> logIn(Person person) {
        Actor visitor = around.anyMember(random).service().visitor(around.anyCarrier(random));
        Done done = around.recorder().unrecorded(id -> visitor.login(person));
        if (!done.has(200)) {
            return Optional.empty();
        }
        Login login = new Login(visitor.sessionId(), person.username(), done.id(), done.startNanos(), done.endNanos());
        return Optional.of(new Holding(login, around.held(visitor, login, done)));
    }
}
