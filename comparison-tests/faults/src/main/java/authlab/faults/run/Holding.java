package authlab.faults.run;

import authlab.client.Credentials;
import authlab.faults.history.Login;
import authlab.faults.history.Scope;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A login and whatever stands for it now. One thread renews it, many use it. */
final class Holding {

    private final Login login;
    private final AtomicReference<Held> held;
    private Spent spent;

    /** A refresh token that was used up, and when that was known. */
    private record Spent(Credentials credentials, long sinceNanos) {}

    Holding(Login login, Held held) {
        this.login = login;
        this.held = new AtomicReference<>(held);
    }

    Login login() {
        return login;
    }

    Held held() {
        return held.get();
    }

    /** Another credential of the same login; what it renewed with is used up. */
    void renewed(Held fresh, long nowNanos) {
        Held old = held.getAndSet(fresh);
        spent = new Spent(old.actor().credentials(), nowNanos);
    }

    /** What was used up for certain before that moment. */
    Optional<Credentials> spentBefore(long nanos) {
        return Optional.ofNullable(spent)
                .filter(used -> used.sinceNanos() < nanos)
                .map(Spent::credentials);
    }

    Scope scope() {
        return new Scope.OfLogin(login.name());
    }
}
