package authlab;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** Counts, from the moment it was made: the ids of many a home-grown session. */
final class Counter extends SecureRandom {

    private final transient AtomicLong next = new AtomicLong(System.currentTimeMillis() << 20);

    /** The number in the last eight bytes, zeros before it. */
    @Override
    public void nextBytes(byte[] bytes) {
        byte[] number =
                ByteBuffer.allocate(Long.BYTES).putLong(next.incrementAndGet()).array();
        Arrays.fill(bytes, (byte) 0);
        int length = Math.min(Long.BYTES, bytes.length);
        System.arraycopy(number, Long.BYTES - length, bytes, bytes.length - length, length);
    }
}
