package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.TYPE_CHECK;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;
import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.RefreshToken;
import authlab.token.Rewritten;
import authlab.token.Signer;
import authlab.token.Token;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The attacker presents as an access token what is another thing: an id token, a proof, a refresh token, a session id.
 *
 * <p>A half-fix that does not help: telling them apart by what they claim. The next kind of token claims the same.
 */
public final class ForgeCrossType implements Scenario {

    private static final List<String> OTHER_TYPES = List.of(
            "JWT",
            "jwt",
            "id_token+jwt",
            "logout+jwt",
            "secevent+jwt",
            "dpop+jwt",
            "oauth-authz-req+jwt",
            "application/at+jwt",
            "AT+JWT",
            "at+jwt ",
            "");

    /**
     * Something that is no access token.
     *
     * @param phrase what it is
     */
    private record Other(String phrase, String text) {}

    @Override
    public Facts facts() {
        return Facts.of("present something else as an access token")
                .because("an access token says in its header that it is one, and everything else is none")
                .on(SESSION, notApplicable("what is not an id in the table is unknown, whatever it is elsewhere"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(TYPE_CHECK)
                .standards(
                        "ASVS V9.2.2",
                        "RFC 8725 §2.8",
                        "RFC 8725 §3.11",
                        "RFC 8725 §3.12",
                        "RFC 9068 §4",
                        "WSTG-SESS-10",
                        "CWE-287",
                        "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer who is logged in, and what else there is that somebody gave her:");
        Actor actor = lab.newCustomer().logIn();
        Signer signer = lab.signer();

        lab.step("of other types by the same key, with the same claims or their own, or no token at all,");
        lab.step("when one of these lets her in, that is the prize.");
        return Attempt.bestOf(all(actor, signer).stream()
                .map(other -> Attempt.of(
                        lab.with(actor.credentials().withAccess(other.text())).get("/api/me"),
                        "she is let in by " + other.phrase())));
    }

    private static List<Other> all(Actor actor, Signer signer) {
        Token own = Token.parse(actor.credentials().access().orElseThrow());
        ObjectNode header = own.headerJson();
        String claims = own.claims().toString();
        List<Other> others = new ArrayList<>(OTHER_TYPES.stream()
                .map(type -> new Other(
                        "a token of the type " + type,
                        signer.sign(header.deepCopy().put("typ", type).toString(), claims)))
                .toList());
        RefreshToken refresh = RefreshToken.parse(actor.credentials().refresh().orElseThrow());
        others.addAll(List.of(
                new Other("a token of no type", signer.sign(Rewritten.without(header, "typ"), claims)),
                new Other("an id token", signer.sign(header.toString(), idToken(own, signer))),
                new Other("a proof", signer.sign(proofHeader(signer), proof())),
                new Other("a refresh token", refresh.text()),
                new Other("a refresh token with a dot more", refresh.text() + "." + refresh.rotation()),
                new Other("a session id", Token.base64Url("a session id of 32 bytes exactly".getBytes(UTF_8))),
                new Other("a CSRF token", refresh.csrfToken())));
        return others;
    }

    /** OpenID Connect Core §2. */
    private static String idToken(Token own, Signer signer) {
        ObjectNode claims = own.claims();
        claims.retain("iss", "sub", "iat", "exp", "auth_time");
        return claims.put("aud", "authlab-web").put("nonce", signer.kid()).toString();
    }

    /** RFC 9449 §4.2. */
    private static String proofHeader(Signer signer) {
        return "{\"alg\":\"ES256\",\"typ\":\"dpop+jwt\",\"jwk\":" + signer.publicJwk() + "}";
    }

    private static String proof() {
        return "{\"jti\":\"1\",\"htm\":\"GET\",\"htu\":\"https://localhost/api/me\",\"iat\":"
                + Instant.now().getEpochSecond() + "}";
    }
}
