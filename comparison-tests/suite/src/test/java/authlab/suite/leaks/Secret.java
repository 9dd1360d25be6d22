package authlab.suite.leaks;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.client.Credentials;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Something that must be found nowhere. {@link #toString()} tells what it is, and not it.
 *
 * @param what in words
 */
record Secret(String what, String text) {

    /** All that these hold, and what each of it is made of. */
    static Stream<Secret> in(Credentials credentials) {
        return credentials.secrets().stream().flatMap(Secret::wholeAndHalves);
    }

    /** A refresh token has two secret halves; of an access token only the signature is one. */
    private static Stream<Secret> wholeAndHalves(String text) {
        List<String> parts = List.of(text.split("\\."));
        return switch (parts.size()) {
            case 2 ->
                Stream.of(
                        new Secret("a refresh token", text),
                        new Secret("the first half of a refresh token", parts.get(0)),
                        new Secret("the second half of a refresh token", parts.get(1)));
            case 3 ->
                Stream.of(new Secret("an access token", text), new Secret("the signature of a token", parts.get(2)));
            default -> Stream.of(new Secret("a session id or CSRF token", text));
        };
    }

    /** As it is, and its characters and the bytes that they stand for as hex, base64 and base64url. */
    Set<String> spellings() {
        Set<String> spellings = new TreeSet<>(encodingsOf(text.getBytes(UTF_8)));
        spellings.add(text);
        if (text.matches("[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{86}")) {
            spellings.addAll(encodingsOf(Base64.getUrlDecoder().decode(text)));
        }
        return spellings;
    }

    private static List<String> encodingsOf(byte[] bytes) {
        return List.of(
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return what;
    }
}
