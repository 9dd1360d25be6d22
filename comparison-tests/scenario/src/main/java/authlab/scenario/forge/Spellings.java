package authlab.scenario.forge;

import authlab.token.Token;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jose4j.keys.EllipticCurves;

/** What lax readers take for the same token, in other characters. */
final class Spellings {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** 64 bytes are 86 characters, of whose last one only two bits count. */
    private static final int UNUSED_BITS = 4;

    private static final int HALF = 32;

    private Spellings() {}

    /**
     * One of them.
     *
     * @param phrase what is other about it
     */
    record Spelling(String phrase, String text) {}

    static Stream<Spelling> of(Token token) {
        return Stream.of(signatures(token), paddings(token), blanks(token)).flatMap(List::stream);
    }

    private static List<Spelling> signatures(Token token) {
        return Stream.concat(
                        Stream.of(
                                new Spelling("the other signature, (r, n−s)", twin(token)),
                                new Spelling(
                                        "base64's other alphabet",
                                        token.text().replace('-', '+').replace('_', '/'))),
                        IntStream.range(0, UNUSED_BITS)
                                .mapToObj(bit -> new Spelling("unused bit " + bit + " flipped", flipped(token, bit))))
                .toList();
    }

    private static List<Spelling> paddings(Token token) {
        return List.of(
                new Spelling("padding behind the signature", token.text() + "=="),
                new Spelling("half of that padding", token.text() + "="),
                new Spelling(
                        "padding behind the header", token.header() + "=." + token.payload() + "." + token.signature()),
                new Spelling(
                        "padding behind the payload",
                        token.header() + "." + token.payload() + "==." + token.signature()));
    }

    private static List<Spelling> blanks(Token token) {
        return List.of(
                new Spelling(
                        "a blank behind the first dot",
                        token.header() + ". " + token.payload() + "." + token.signature()),
                new Spelling("a blank within the signature", token.text().replaceFirst("(.)$", " $1")),
                new Spelling("a dot more", token.text() + "."));
    }

    /** ECDSA takes (r, s) and (r, n−s) alike, so every token has two signatures. */
    private static String twin(Token token) {
        byte[] signature = token.signatureBytes();
        BigInteger order = EllipticCurves.P256.getOrder();
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF));
        byte[] other = order.subtract(s).toByteArray();
        byte[] twin = Arrays.copyOf(Arrays.copyOf(signature, HALF), 2 * HALF);
        int length = Math.min(HALF, other.length);
        System.arraycopy(other, other.length - length, twin, 2 * HALF - length, length);
        return token.withSignature(twin).text();
    }

    private static String flipped(Token token, int bit) {
        String text = token.text();
        int last = ALPHABET.indexOf(text.charAt(text.length() - 1));
        return text.substring(0, text.length() - 1) + ALPHABET.charAt(last ^ (1 << bit));
    }
}
