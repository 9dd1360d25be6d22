package authlab.faults.run;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.faults.history.Credential;
import authlab.faults.history.Login;
import authlab.faults.run.Recorder.Done;
import authlab.token.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.random.RandomGenerator;

/**
 * Where a run takes place.
 *
 * @param carriers those that the service offers
 * @param refreshLeeway as the members have it
 * @param everyone shared by those who concern themselves alone, exclusive for what concerns all, so that each knows what
 *     ended her login
 */
record Surroundings(
        List<Member> members,
        List<Carrier> carriers,
        Pool pool,
        Recorder recorder,
        AtomicLong numbers,
        Duration refreshLeeway,
        ReadWriteLock everyone) {

    /** Longer than any request takes. */
    private static final long A_WHILE_NANOS = Duration.ofSeconds(30).toNanos();

    private static final Credential NONE =
            new Credential("no credential", new Login("no login", "nobody", 0, 0, Long.MAX_VALUE), "", 0);

    /** What stands in the history for a request that carried nothing. */
    Credential none() {
        return NONE;
    }

    Member anyMember(RandomGenerator random) {
        return members.get(random.nextInt(members.size()));
    }

    Carrier anyCarrier(RandomGenerator random) {
        return carriers.get(random.nextInt(carriers.size()));
    }

    long nextNumber() {
        return numbers.incrementAndGet();
    }

    /** Whether a credential may be dead already, or is about to be, though its login lives. */
    boolean isSuspect(Credential credential) {
        return pool.isSuspect(credential) || credential.endsNanos() < recorder.now() + A_WHILE_NANOS;
    }

    /** What somebody holds after an answer that issued a credential. */
    Held held(Actor actor, Login login, Done done) {
        String access = actor.credentials().access().orElseThrow();
        String name = digest(access);
        return new Held(actor.snapshot(), new Credential(name, login, key(access), end(done)));
    }

    /** Of a session id the very digest that is stored, so that the database's word for it is understood. */
    private static String digest(String access) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(access.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String key(String access) {
        return carriers.contains(Carrier.SESSION)
                ? ""
                : Token.parse(access).headerJson().path("kid").asText();
    }

    /** By the shortest of what ends it by itself, counted from before it was issued. */
    private static long end(Done done) {
        return done.answer()
                .flatMap(answer -> answer.property("expiresIn"))
                .map(seconds -> done.startNanos()
                        + Duration.ofSeconds(Long.parseLong(seconds) - 1).toNanos())
                .orElse(Long.MAX_VALUE);
    }
}
