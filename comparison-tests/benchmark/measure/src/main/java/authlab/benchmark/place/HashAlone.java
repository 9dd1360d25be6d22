package authlab.benchmark.place;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.load.GeneratorProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The password hash with nothing around it, in a JVM of its own, on as many threads as there are processors: the services'
 * own library and cost (Argon2id, 19 MiB, two passes, one lane).
 */
public final class HashAlone {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int WARM_UP_MS = 2_000;
    private static final double MS_PER_SECOND = 1_000;

    private HashAlone() {}

    /** Starts a JVM, lets it become warm, and counts for so long. */
    public static double perSecond(int milliseconds) {
        try {
            Process process = GeneratorProcess.java(HashAlone.class, Integer.toString(milliseconds))
                    .redirectError(Redirect.INHERIT)
                    .start();
            String count = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return Double.parseDouble(count) * MS_PER_SECOND / milliseconds;
        } catch (IOException | NumberFormatException failure) {
            throw new CannotMeasure("The password hash alone could not be measured: " + failure, failure);
        }
    }

    /** Counts for as many milliseconds as the argument says, and prints how many hashes there were. */
    public static void main(String[] args) throws InterruptedException {
        AtomicLong hashes = new AtomicLong();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(() -> hashForEver(hashes));
            thread.setDaemon(true);
            thread.start();
        }
        Thread.sleep(WARM_UP_MS);
        long before = hashes.get();
        Thread.sleep(Integer.parseInt(args[0]));
        System.out.println(hashes.get() - before);
    }

    private static void hashForEver(AtomicLong hashes) {
        byte[] hash = new byte[HASH_BYTES];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        while (true) {
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withMemoryAsKB(MEMORY_KIB)
                    .withIterations(PASSES)
                    .withParallelism(1)
                    .withSalt(new byte[SALT_BYTES])
                    .build());
            generator.generateBytes("a password for measuring".toCharArray(), hash);
            hashes.incrementAndGet();
        }
    }
}
