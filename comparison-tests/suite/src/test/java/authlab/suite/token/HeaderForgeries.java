package authlab.suite.token;

import authlab.token.Rewritten;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** Tokens that the service's own key signed, under a header that is not that of an access token. */
final class HeaderForgeries {

    private HeaderForgeries() {}

    static Stream<Forgery> all() {
        return Stream.of(kids(), types(), algorithms(), more(), malformed()).flatMap(List::stream);
    }

    private static List<Forgery> kids() {
        return List.of(
                with("kid-unknown", "a key that there is not", "kid", "\"2f1c\""),
                with("kid-path", "a path", "kid", "\"../../../../../../dev/null\""),
                with("kid-url", "an address", "kid", "\"https://mallory.example/jwks.json\""),
                with("kid-sql", "a quote", "kid", "\"x' or '1'='1\""),
                with("kid-nul", "a NUL", "kid", "\"\\u0000\""),
                with("kid-empty", "no character", "kid", "\"\""),
                with("kid-long", "4000 characters", "kid", "\"" + "k".repeat(4000) + "\""),
                with("kid-number", "a number", "kid", "1"),
                with("kid-list", "a list", "kid", "[\"k\"]"),
                with("kid-null", "null", "kid", "null"),
                without("kid-missing", "kid"),
                new Forgery(
                        "kid-upper-case",
                        "the right one in upper case",
                        live -> live.signedUnder(live.token()
                                .headerJson()
                                .put("kid", live.signer().kid().toUpperCase(Locale.ROOT))
                                .toString())));
    }

    private static List<Forgery> types() {
        return List.of(
                with("typ-jwt", "any JWT", "typ", "\"JWT\""),
                with("typ-application", "the type's longer spelling", "typ", "\"application/at+jwt\""),
                with("typ-upper-case", "the type in upper case", "typ", "\"AT+JWT\""),
                with("typ-logout", "a token for another purpose", "typ", "\"logout+jwt\""),
                with("typ-empty", "no character", "typ", "\"\""),
                with("typ-list", "a list", "typ", "[\"at+jwt\"]"),
                with("typ-null", "null", "typ", "null"),
                without("typ-missing", "typ"));
    }

    private static List<Forgery> algorithms() {
        return List.of(
                with("alg-es384", "another curve", "alg", "\"ES384\""),
                with("alg-rs256", "another family", "alg", "\"RS256\""),
                with("alg-lower-case", "the right one in lower case", "alg", "\"es256\""),
                with("alg-list", "a list", "alg", "[\"ES256\"]"),
                with("alg-null", "null", "alg", "null"),
                without("alg-missing", "alg"));
    }

    private static List<Forgery> more() {
        return List.of(
                new Forgery(
                        "jwk",
                        "a key in the header, the right one",
                        live -> live.signedUnder(Rewritten.with(
                                live.token().headerJson(),
                                "jwk",
                                live.signer().key().toJson(OutputControlLevel.PUBLIC_ONLY)))),
                with("jku", "an address of keys", "jku", "\"https://mallory.example/jwks.json\""),
                with("x5u", "an address of certificates", "x5u", "\"https://mallory.example/x.pem\""),
                with("x5c", "a certificate", "x5c", "[\"MIIB\"]"),
                with("crit-known", "an extension that must be understood", "crit", "[\"alg\"]"),
                with("crit-unknown", "an extension that nobody knows", "crit", "[\"https://mallory.example/ext\"]"),
                with("crit-empty", "an empty list of extensions", "crit", "[]"),
                with("b64", "a payload that is not encoded (RFC 7797)", "b64", "false"),
                with("zip", "a payload that is compressed", "zip", "\"DEF\""),
                with("cty", "a token within the token", "cty", "\"JWT\""),
                with("unknown-member", "a member that there is not", "x", "\"y\""));
    }

    private static List<Forgery> malformed() {
        return List.of(
                new Forgery(
                        "member-twice",
                        "alg twice, the right one last",
                        live -> live.signedUnder(
                                live.token().headerJson().toString().replaceFirst("\\{", "{\"alg\":\"none\","))),
                new Forgery(
                        "header-trailing",
                        "text behind the header",
                        live -> live.signedUnder(live.token().headerJson() + " {}")),
                new Forgery(
                        "header-bom",
                        "a byte order mark",
                        live -> live.signedUnder("\uFEFF" + live.token().headerJson())),
                new Forgery(
                        "header-list",
                        "a list for a header",
                        live -> live.signedUnder("[" + live.token().headerJson() + "]")),
                new Forgery("header-empty", "an empty object", live -> live.signedUnder("{}")),
                new Forgery(
                        "header-deep",
                        "a thousand brackets",
                        live -> live.signedUnder("[".repeat(1000) + "]".repeat(1000))),
                new Forgery("header-text", "no JSON", live -> live.signedUnder("ES256")));
    }

    private static Forgery with(String id, String phrase, String member, String json) {
        return new Forgery(
                id,
                member + ": " + phrase,
                live -> live.signedUnder(Rewritten.with(live.token().headerJson(), member, json)));
    }

    private static Forgery without(String id, String member) {
        return new Forgery(
                id,
                member + ": missing",
                live -> live.signedUnder(Rewritten.without(live.token().headerJson(), member)));
    }
}
