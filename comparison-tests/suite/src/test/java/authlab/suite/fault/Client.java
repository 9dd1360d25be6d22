package authlab.suite.fault;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.NoAnswer;
import authlab.client.Person;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Registers, logs in, renews and logs out, over and over, until after the crash something is not acknowledged. */
final class Client implements Runnable {

    private static final int RENEWALS = 4;

    private final Ledger ledger;
    private final BooleanSupplier crashed;

    Client(Ledger ledger, BooleanSupplier crashed) {
        this.ledger = ledger;
        this.crashed = crashed;
    }

    @Override
    public void run() {
        boolean leaves = false;
        // Before the crash a busy service may tell somebody to come back later; somebody else comes then.
        while (live(leaves) || !crashed.getAsBoolean()) {
            leaves = !leaves;
        }
    }

    /** One person's story. False if it broke off: then the last thing that she asked for is in doubt. */
    private boolean live(boolean leaves) {
        Person person = ledger.scene().stranger();
        if (!isAcknowledged(201, () -> ledger.scene().service().register(person))) {
            return false;
        }
        ledger.hasRegistered(person);
        Actor actor = ledger.scene().visitor();
        if (!isAcknowledged(200, () -> actor.login(person))) {
            return false;
        }
        for (int renewal = 1; renewal <= RENEWALS; renewal++) {
            if (!isAcknowledged(200, actor::refresh)) {
                return false;
            }
        }
        if (!leaves) {
            ledger.isLoggedIn(actor);
            return true;
        }
        Actor copy = actor.snapshot();
        if (!isAcknowledged(204, actor::logout)) {
            return false;
        }
        ledger.hasLoggedOut(copy);
        return true;
    }

    private boolean isAcknowledged(int status, Supplier<Answer> request) {
        try {
            Answer answer = request.get();
            if (answer.status() != status && answer.status() != 503) {
                ledger.wasTold(answer);
            }
            return answer.status() == status;
        } catch (NoAnswer lost) {
            return false;
        }
    }
}
