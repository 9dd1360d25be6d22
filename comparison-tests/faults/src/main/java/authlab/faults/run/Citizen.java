package authlab.faults.run;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Credentials;
import authlab.client.Person;
import authlab.faults.history.Credential;
import authlab.faults.history.Login;
import authlab.faults.history.Scope;
import authlab.faults.run.Recorder.Done;
import authlab.faults.run.Recorder.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Somebody with an account of her own, who opens logins and ends them, one act after the other: so she knows at every
 * moment which of them are alive. When an answer fails to come she does not, and becomes somebody else.
 */
final class Citizen {

    /** As the contract has it by default. */
    private static final int LOGINS_MAX = 5;

    private static final int LOGINS_MIN = 2;
    private static final String PASSWORD = "correct horse, battery staple";

    private final Surroundings around;
    private final RandomGenerator random;
    private final List<Runnable> acts = List.of(
            this::logIn,
            this::logIn,
            this::logOut,
            this::logOutOther,
            this::logOutOthers,
            this::logOutEverywhere,
            this::changePassword,
            this::reauthenticate,
            this::logInAgain,
            this::renew,
            this::renew,
            this::renew,
            this::reuse);

    private final List<Holding> holdings = new ArrayList<>();
    private Optional<Person> known = Optional.empty();

    Citizen(Surroundings around, RandomGenerator random) {
        this.around = around;
        this.random = random;
    }

    /** Whatever she does next; returns when that was answered, or was not. */
    void act() {
        if (known.isEmpty()) {
            register();
        } else if (holdings.size() < LOGINS_MIN) {
            logIn();
        } else {
            Optional<Holding> suspect = holdings.stream()
                    .filter(holding -> around.isSuspect(holding.held().credential()))
                    .findFirst();
            suspect.filter(holding -> random.nextBoolean())
                    .ifPresentOrElse(
                            this::renew,
                            () -> acts.get(random.nextInt(acts.size())).run());
        }
    }

    private void register() {
        Person stranger = new Person("citizen-" + around.nextNumber(), PASSWORD);
        Member member = around.anyMember(random);
        Done done = around.recorder().unrecorded(id -> member.service().register(stranger));
        if (done.has(201)) {
            known = Optional.of(stranger);
        }
    }

    /** One more beside the others; the oldest goes if there are too many. */
    private void logIn() {
        boolean tooMany = holdings.size() == LOGINS_MAX;
        List<Holding> oldest = tooMany ? List.of(holdings.get(0)) : List.of();
        Actor visitor = around.anyMember(random).service().visitor(around.anyCarrier(random));
        Act act = perform(
                new Deed(
                        "POST /auth/login",
                        200,
                        oldest.stream().map(Holding::scope).toList()),
                around.none(),
                visitor,
                there -> there.login(me()));
        settle(act, oldest);
        if (act.succeeded()) {
            opened(act);
        }
    }

    /**
     * With a credential that still works: that login ends. Of one that may not, no such thing can be said; and that she is
     * let in shows nothing of it.
     */
    private void logInAgain() {
        Holding old = any();
        if (around.isSuspect(old.held().credential())) {
            logIn();
        } else {
            replace("POST /auth/login (again)", old, around.none(), there -> there.login(me()));
        }
    }

    private void reauthenticate() {
        Holding old = any();
        replace(
                "POST /auth/reauthenticate",
                old,
                old.held().credential(),
                there -> there.reauthenticate(me().password()));
    }

    private void replace(String what, Holding old, Credential shown, Function<Actor, Answer> request) {
        Act act = perform(
                new Deed(what, 200, List.of(old.scope())), shown, old.held().actor(), request);
        settle(act, List.of(old));
        if (act.succeeded()) {
            opened(act);
        }
    }

    private void logOut() {
        Holding holding = any();
        Held held = holding.held();
        Deed deed = new Deed("POST /auth/logout", 204, List.of(holding.scope()));
        settle(perform(deed, held.renewing(), held.actor(), Actor::logout), List.of(holding));
    }

    private void logOutOther() {
        Holding other = any();
        String path = "/auth/sessions/" + other.held().actor().sessionId();
        end(new Deed("DELETE /auth/sessions/{id}", 204, List.of(other.scope())), any(), path, List.of(other));
    }

    private void logOutOthers() {
        Holding here = any();
        Scope others = new Scope.OfUser(me().username(), here.login().name());
        end(
                new Deed("DELETE /auth/sessions?keepCurrent=true", 204, List.of(others)),
                here,
                "/auth/sessions?keepCurrent=true",
                holdings.stream().filter(holding -> holding != here).toList());
    }

    private void logOutEverywhere() {
        end(
                new Deed("DELETE /auth/sessions", 204, List.of(everythingOfMine())),
                any(),
                "/auth/sessions",
                List.copyOf(holdings));
    }

    private void end(Deed deed, Holding by, String path, List<Holding> ended) {
        settle(perform(deed, by, there -> there.delete(path)), ended);
    }

    private void changePassword() {
        Person after = me().with(PASSWORD + " " + around.nextNumber());
        Act act = perform(
                new Deed("POST /auth/password", 200, List.of(everythingOfMine())),
                any(),
                there -> there.changePassword(me().password(), after.password()));
        settle(act, List.copyOf(holdings));
        if (act.succeeded()) {
            known = Optional.of(after);
            opened(act);
        }
    }

    private void renew() {
        renew(any());
    }

    /** Of a token only what renews is dead at once; a session id is both. */
    private void renew(Holding holding) {
        Held old = holding.held();
        List<Scope> ends = old.actor().carrier() == Carrier.SESSION
                ? List.of(new Scope.OfCredential(old.credential().name()))
                : List.of();
        Act act = perform(new Deed("POST /auth/refresh", 200, ends), old.renewing(), old.actor(), Actor::refresh);
        if (!act.succeeded()) {
            settle(act, List.of());
            return;
        }
        holding.renewed(
                around.held(act.actor(), holding.login(), act.done()),
                act.done().endNanos());
        if (!ends.isEmpty()) {
            around.pool().buryCredential(old, act.done().endNanos());
        }
    }

    /** A thief, with a refresh token that was used up too long ago to be forgiven. */
    private void reuse() {
        Holding holding = any();
        Optional<Credentials> stolen = holding.spentBefore(
                around.recorder().now() - around.refreshLeeway().toNanos());
        if (stolen.isEmpty() || stolen.get().carrier() == Carrier.SESSION) {
            renew();
            return;
        }
        Actor thief = holding.held().actor().holding(stolen.get());
        Act act = perform(
                new Deed("POST /auth/refresh (reuse)", 401, List.of(holding.scope())),
                holding.held().renewing(),
                thief,
                Actor::refresh);
        settle(act, List.of(holding));
    }

    /**
     * Something that ends logins.
     *
     * @param success the status that says it did
     * @param ends what is over then
     */
    private record Deed(String what, int success, List<Scope> ends) {}

    /** @param actor who sent it, with what the answer brought */
    private record Act(Deed deed, Done done, Actor actor) {
        boolean succeeded() {
            return done.has(deed.success());
        }
    }

    private Act perform(Deed deed, Holding by, Function<Actor, Answer> request) {
        return perform(deed, by.held().credential(), by.held().actor(), request);
    }

    private Act perform(Deed deed, Credential credential, Actor by, Function<Actor, Answer> request) {
        Member member = around.anyMember(random);
        Actor there = by.at(member.service());
        Done done = around.recorder()
                .record(
                        new Intent(deed.what(), member.name(), credential, deed.ends()),
                        id -> request.apply(there),
                        answer -> answer.status() == deed.success() ? deed.ends() : List.of());
        return new Act(deed, done, there);
    }

    /** What was ended is presented by others from now on. Who got no clear answer begins a new life. */
    private void settle(Act act, List<Holding> ended) {
        if (act.succeeded()) {
            ended.forEach(holding -> around.pool().bury(holding, act.done().endNanos()));
            holdings.removeAll(ended);
        } else {
            holdings.forEach(around.pool()::remove);
            holdings.clear();
            known = Optional.empty();
        }
    }

    private void opened(Act act) {
        Login login = new Login(
                act.actor().sessionId(),
                me().username(),
                act.done().id(),
                act.done().startNanos(),
                act.done().endNanos());
        Holding holding = new Holding(login, around.held(act.actor(), login, act.done()));
        holdings.add(holding);
        around.pool().add(holding);
    }

    private Person me() {
        return known.orElseThrow();
    }

    private Scope everythingOfMine() {
        return new Scope.OfUser(me().username(), "");
    }

    private Holding any() {
        return holdings.get(random.nextInt(holdings.size()));
    }
}
