package authlab.jose;

import java.util.Base64;

/**
 * Base64url as RFC 7515 §2 has it, one spelling for each content: no padding, no other alphabet, unused bits zero. The
 * decoders of the JDK and of the JOSE library are kinder.
 */
public final class Base64Url {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] VALUES = values();

    private Base64Url() {}

    public static String encode(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    /** Decodes what is known to be canonical. */
    public static byte[] decode(String canonical) {
        return Base64.getUrlDecoder().decode(canonical);
    }

    public static boolean isCanonical(String text) {
        return endOfRun(text, 0) == text.length() && endsCanonically(text, 0, text.length());
    }

    /** Where the characters of the alphabet that stand at {@code from} and after it end. */
    public static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length() && value(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Whether a run of the alphabet is not empty, of a length that can be, and leaves no unused bit set. */
    public static boolean endsCanonically(String text, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return false;
        }
        int last = value(text.charAt(end - 1));
        return switch (length % 4) {
            case 0 -> true;
            case 2 -> (last & 0b1111) == 0;
            case 3 -> (last & 0b11) == 0;
            default -> false;
        };
    }

    /** The six bits that a character stands for, or -1. */
    private static int value(char character) {
        return character < VALUES.length ? VALUES[character] : -1;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        for (char character = 0; character < values.length; character++) {
            values[character] = (byte) ALPHABET.indexOf(character);
        }
        return values;
    }
}
