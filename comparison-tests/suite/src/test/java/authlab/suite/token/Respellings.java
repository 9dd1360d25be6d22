package authlab.suite.token;

import authlab.token.Token;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same bytes, or what lax readers take for the same, in another spelling. */
final class Respellings {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** 64 bytes are 86 characters, of whose last one only two bits count. */
    private static final int UNUSED_BITS = 4;

    private static final int HALF = 32;

    private Respellings() {}

    static List<Forgery> all() {
        return Stream.of(padded(), unusedBits(), blanks(), alphabets())
                .flatMap(List::stream)
                .toList();
    }

    /** The other signature of the same token: (r, n−s) for (r, s). */
    static String twin(TokenScene live) {
        byte[] signature = live.token().signatureBytes();
        BigInteger order =
                ((ECPublicKey) live.signer().key().getPublicKey()).getParams().getOrder();
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF));
        byte[] other = order.subtract(s).toByteArray();
        byte[] twin = Arrays.copyOf(signature, 2 * HALF);
        Arrays.fill(twin, HALF, 2 * HALF, (byte) 0);
        int length = Math.min(HALF, other.length);
        System.arraycopy(other, other.length - length, twin, 2 * HALF - length, length);
        return live.token().withSignature(twin).text();
    }

    private static List<Forgery> padded() {
        return List.of(
                spelling("padded", "the padding that base64 would have", token -> token.text() + "=="),
                spelling("padded-once", "half of that padding", token -> token.text() + "="),
                spelling(
                        "padded-header",
                        "padding behind the header",
                        token -> token.header() + "=." + token.payload() + "." + token.signature()),
                spelling(
                        "padded-payload",
                        "padding behind the payload",
                        token -> token.header() + "." + token.payload() + "==." + token.signature()));
    }

    private static List<Forgery> unusedBits() {
        return IntStream.range(0, UNUSED_BITS)
                .mapToObj(bit -> spelling("unused-bit-" + bit, "a bit that no byte is made of", token -> {
                    String text = token.text();
                    int last = ALPHABET.indexOf(text.charAt(text.length() - 1));
                    return text.substring(0, text.length() - 1) + ALPHABET.charAt(last ^ (1 << bit));
                }))
                .toList();
    }

    private static List<Forgery> blanks() {
        return List.of(
                spelling(
                        "blank-first-dot",
                        "a blank behind the first dot",
                        token -> token.header() + ". " + token.payload() + "." + token.signature()),
                spelling(
                        "blank-last-dot",
                        "a blank before the last dot",
                        token -> token.header() + "." + token.payload() + " ." + token.signature()),
                spelling(
                        "blank-signature",
                        "a blank within the signature",
                        token -> token.text().replaceFirst("(.)$", " $1")),
                spelling(
                        "tab-signature",
                        "a tab within the signature",
                        token -> token.text().replaceFirst("(.)$", "\t$1")));
    }

    private static List<Forgery> alphabets() {
        return List.of(
                new Forgery("plus-and-slash", "base64's alphabet in the signature", live -> {
                    Token token = withBothSigns(live);
                    return token.header() + "." + token.payload() + "."
                            + token.signature().replace('-', '+').replace('_', '/');
                }),
                spelling(
                        "percent",
                        "a dot as URLs spell it",
                        token -> token.text().replaceFirst("\\.", "%2E")),
                spelling("dot-behind", "a dot more", token -> token.text() + "."),
                spelling("dot-before", "a dot in front", token -> "." + token.text()),
                spelling("comma", "a second, empty value", token -> token.text() + ","),
                spelling("scheme-twice", "the scheme once more", token -> "Bearer " + token.text()));
    }

    /** Signed anew until both characters that the alphabets differ in are there. */
    private static Token withBothSigns(TokenScene live) {
        return Stream.generate(
                        () -> Token.parse(live.signedWith(live.token().claims().toString())))
                .filter(token ->
                        token.signature().contains("-") && token.signature().contains("_"))
                .findFirst()
                .orElseThrow();
    }

    private static Forgery spelling(String id, String phrase, Function<Token, String> respell) {
        return new Forgery(id, phrase, live -> respell.apply(live.token()));
    }
}
