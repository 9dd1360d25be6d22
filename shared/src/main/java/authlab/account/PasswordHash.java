package authlab.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id at OWASP's parameters, each hash with a salt of its own.
 *
 * <p>Every method blocks for tens of milliseconds and, where many hash at once, for up to 1.4 s; then, or if too many
 * wait already, it throws 503 ({@link HashingThreads}).
 */
@ApplicationScoped
public class PasswordHash {

    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random;
    private final HashingThreads threads;
    private final PasswordCost cost;
    private final EncodedHash nobodys;

    /** Kept by each thread, since it would be garbage after every hash; what a hash leaves in it is wiped. */
    private final ThreadLocal<BlockPool> memory;

    @Inject
    PasswordHash(SecureRandom random, HashingThreads threads) {
        this(random, threads, PasswordCost.OWASP);
    }

    PasswordHash(SecureRandom random, HashingThreads threads, PasswordCost cost) {
        this.random = random;
        this.threads = threads;
        this.cost = cost;
        this.memory = ThreadLocal.withInitial(
                () -> new FixedBlockPool(Argon2BytesGenerator.getBlockCount(cost.memoryKib(), cost.lanes())));
        this.nobodys = new EncodedHash(cost, newSalt(), new byte[HASH_BYTES]);
    }

    /** Refuses by 503 where a hash would be refused anyway, before PostgreSQL is asked whose it is. */
    public void requireRoom() {
        threads.requireRoom();
    }

    /** The encoded hash of a new password. */
    public String hash(String password) {
        return threads.call(() -> fresh(password));
    }

    /**
     * Whether the password is the one that was hashed, and if so, what is to be stored of it from now on: the same, or a
     * hash at today's cost if that one was cheaper.
     *
     * <p>Without a hash the answer is no, and takes as long: who asks for an unknown user must not learn so from the
     * time.
     */
    public Optional<String> check(String password, Optional<String> hash) {
        return threads.call(() -> matching(password, hash)
                .map(stored -> stored.cost().isBelow(cost) ? fresh(password) : stored.spelled()));
    }

    /** The same, and if so, the hash of another that takes its place: both in one go, so that nobody waits twice. */
    public Optional<String> exchange(String password, Optional<String> hash, String another) {
        return threads.call(() -> matching(password, hash).map(stored -> fresh(another)));
    }

    private Optional<EncodedHash> matching(String password, Optional<String> hash) {
        EncodedHash stored = hash.map(EncodedHash::parse).orElse(nobodys);
        byte[] computed = argon2(password, stored.cost(), stored.salt(), stored.hash().length);
        boolean matches = MessageDigest.isEqual(computed, stored.hash());
        return Optional.of(stored).filter(ignored -> matches && hash.isPresent());
    }

    private String fresh(String password) {
        byte[] salt = newSalt();
        return new EncodedHash(cost, salt, argon2(password, cost, salt, HASH_BYTES)).spelled();
    }

    private byte[] argon2(String password, PasswordCost at, byte[] salt, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(at.memoryKib())
                .withIterations(at.passes())
                .withParallelism(at.lanes())
                .withSalt(salt)
                .withBlockPool(memory.get())
                .build());
        byte[] hash = new byte[length];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
