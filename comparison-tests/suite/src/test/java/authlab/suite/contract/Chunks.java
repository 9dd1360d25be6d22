package authlab.suite.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A body in pieces of which none tells how many will follow (RFC 9112 §7.1). */
final class Chunks {

    private static final int CHARACTERS = 10_000;

    private Chunks() {}

    /** Of a text in ASCII. */
    static byte[] of(String text) {
        StringBuilder chunks = new StringBuilder();
        for (int from = 0; from < text.length(); from += CHARACTERS) {
            String chunk = text.substring(from, Math.min(from + CHARACTERS, text.length()));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString().getBytes(ISO_8859_1);
    }
}
