package authlab.faults.run;

import authlab.client.Request;
import authlab.faults.run.Recorder.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Uses what others hold, the living and the dead, anywhere, one request after the other. */
final class Reader implements Runnable {

    private static final int DEAD_IN_TEN = 5;
    private static final int CHANGES_IN_TEN = 3;

    /** Some are stuck at a member that does not answer; the others must leave the machine room for one that starts. */
    private static final long PAUSE_MS = 20;

    private final List<Member> members;
    private final Pool pool;
    private final Recorder recorder;
    private final String payee;
    private final RandomGenerator random;
    private final BooleanSupplier goesOn;

    Reader(
            List<Member> members,
            Pool pool,
            Recorder recorder,
            String payee,
            RandomGenerator random,
            BooleanSupplier goesOn) {
        this.members = members;
        this.pool = pool;
        this.recorder = recorder;
        this.payee = payee;
        this.random = random;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        while (goesOn.getAsBoolean()) {
            choose().ifPresent(this::use);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
        }
    }

    private Optional<Held> choose() {
        if (random.nextInt(10) < DEAD_IN_TEN) {
            return pool.anyDead(random).map(Pool.Dead::held);
        }
        return pool.anyLive(random).map(Holding::held);
    }

    private void use(Held held) {
        Member member = members.get(random.nextInt(members.size()));
        boolean changes = random.nextInt(10) < CHANGES_IN_TEN;
        Intent intent = new Intent(
                changes ? "POST /api/transfers" : "GET /api/me", member.name(), held.credential(), List.of());
        recorder.record(
                intent,
                id -> held.asking(changes ? payment(id) : Request.get("/api/me"))
                        .apply(member),
                answer -> List.of());
    }

    /** Names the operation, so that the database can be asked later what became of it. */
    private Request payment(long operation) {
        return Request.post("/api/transfers").json(Map.of("to", payee, "amount", 1, "memo", "operation " + operation));
    }
}
