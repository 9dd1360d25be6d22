package authlab.database;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What is stored of a secret: its SHA-256. Enough for 256 random bits, which nobody can guess; never for a password.
 *
 * <p>Two are compared by the database's index or by {@link #equals}; who could learn from the time would learn of a
 * digest, not of what it was made from.
 */
public final class Sha256 {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;

    Sha256(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The digest of a text's UTF-8 bytes. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Sha256 of(byte[] secret) {
        try {
            return new Sha256(MessageDigest.getInstance("SHA-256").digest(secret));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The digest that was stored as 32 bytes. */
    public static Sha256 ofDigest(byte[] digest) {
        if (digest.length != 4 * Long.BYTES) {
            throw new IllegalArgumentException("a digest is 32 bytes, not " + digest.length);
        }
        return new Sha256(digest.clone());
    }

    /** 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first, second, third or fourth 64 bits. */
    public long word(int index) {
        return (long) WORDS.get(bytes, index * Long.BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256 that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The first four bytes: enough to tell log lines apart. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes, 0, 4) + "…";
    }
}
