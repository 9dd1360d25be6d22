package authlab.revocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one transaction has revoked, and what is to be done about it once it has committed. */
final class Aftermath implements Runnable {

    private record Revoked(Revocation what, Instant forgetAfter) {}

    private final Revocations revocations;
    private final RevocationSignal signal;
    private final CommitWait commitWait;
    private final List<Revoked> all = new ArrayList<>();
    private long transaction;

    Aftermath(Revocations revocations, RevocationSignal signal, CommitWait commitWait) {
        this.revocations = revocations;
        this.signal = signal;
        this.commitWait = commitWait;
    }

    /** @param writer the transaction */
    void add(Revocation revocation, Instant forgetAfter, long writer) {
        all.add(new Revoked(revocation, forgetAfter));
        transaction = writer;
    }

    /** Everyone at once: that is for a poll to bring. */
    void addEveryone(long writer) {
        transaction = writer;
    }

    /** This instance knows at once, the others are told, and whoever promised to waits for them. */
    @Override
    public void run() {
        all.forEach(revoked -> revocations.add(revoked.what(), revoked.forgetAfter()));
        signal.send();
        commitWait.await(transaction);
    }
}
