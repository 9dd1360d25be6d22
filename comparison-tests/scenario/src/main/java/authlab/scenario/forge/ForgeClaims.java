package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.AUDIENCE_CHECK;
import static authlab.scenario.Defence.CARRIER_CHECK;
import static authlab.scenario.Defence.CLIENT_CHECK;
import static authlab.scenario.Defence.EXPIRY_CHECK;
import static authlab.scenario.Defence.ISSUED_AT_CHECK;
import static authlab.scenario.Defence.ISSUER_CHECK;
import static authlab.scenario.Defence.NOT_BEFORE_CHECK;
import static authlab.scenario.Defence.TYPE_CHECK;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Rewritten;
import authlab.token.Signer;
import authlab.token.Token;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * The attacker has tokens that the service's own key signed, for another purpose or another time.
 *
 * <p>A half-fix that does not help: verifying the signature and reading who it is. A right signature proves who said
 * something, and not when, to whom and what for.
 */
public final class ForgeClaims implements Scenario {

    private static final long LIFETIME_SECONDS = 300;

    /** More than any clocks differ by, and less than a token lives. */
    private static final long AHEAD_SECONDS = 60;

    @Override
    public Facts facts() {
        return Facts.of("present a rightly signed token that is not meant for here and now")
                .because("issuer, audience, client, type, carrier and each of the times are asked one by one")
                .on(SESSION, notApplicable("an opaque id claims nothing; all that it stands for is in its row"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(
                        EXPIRY_CHECK,
                        NOT_BEFORE_CHECK,
                        ISSUED_AT_CHECK,
                        ISSUER_CHECK,
                        AUDIENCE_CHECK,
                        CLIENT_CHECK,
                        TYPE_CHECK,
                        CARRIER_CHECK)
                .standards(
                        "ASVS V9.2.1",
                        "ASVS V9.2.2",
                        "ASVS V9.2.3",
                        "ASVS V9.2.4",
                        "ASVS V10.3.1",
                        "RFC 8725 §2.7",
                        "RFC 8725 §2.8",
                        "RFC 8725 §3.8",
                        "RFC 8725 §3.9",
                        "RFC 8725 §3.11",
                        "RFC 9068 §4",
                        "RFC 9700 §2.3",
                        "RFC 9700 §4.9.1",
                        "RFC 9700 §4.10.2",
                        "RFC 9700 §4.15",
                        "WSTG-SESS-10",
                        "CWE-287",
                        "OWASP A07:2021");
    }

    /**
     * A token that the key signed.
     *
     * @param phrase what is wrong with it
     */
    private record Misplaced(String phrase, String token) {}

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer who is logged in, and whose other tokens the service's own key has signed:");
        Customer customer = lab.newCustomer();
        Actor actor = customer.logIn();
        Signer signer = lab.signer();

        lab.step("expired, of the future, of another issuer, for another audience, client, carrier or purpose,");
        lab.step("when one of these lets her in, that is the prize.");
        return Attempt.bestOf(all(actor, customer, lab, signer).stream()
                .map(misplaced -> Attempt.of(
                        lab.with(actor.credentials().withAccess(misplaced.token()))
                                .get("/api/me"),
                        "she is let in by " + misplaced.phrase())));
    }

    private static List<Misplaced> all(Actor actor, Customer customer, Lab lab, Signer signer) {
        Token own = Token.parse(actor.credentials().access().orElseThrow());
        ObjectNode claims = own.claims();
        String notBefore = Long.toString(Instant.now().getEpochSecond() + AHEAD_SECONDS);
        return List.of(
                new Misplaced("an expired token", signed(own, shifted(claims, -LIFETIME_SECONDS - 1), signer)),
                new Misplaced("a token of the future", signed(own, shifted(claims, AHEAD_SECONDS), signer)),
                new Misplaced(
                        "a token that is not valid yet", signed(own, Rewritten.with(claims, "nbf", notBefore), signer)),
                new Misplaced(
                        "a token of another issuer",
                        signed(own, Rewritten.with(claims, "iss", "\"https://staging.example\""), signer)),
                new Misplaced(
                        "a token for another audience",
                        signed(own, Rewritten.with(claims, "aud", "\"payroll\""), signer)),
                new Misplaced(
                        "a token for another client",
                        signed(own, Rewritten.with(claims, "client_id", "\"newsletter\""), signer)),
                new Misplaced(
                        "a token that is no access token",
                        signer.sign(own.headerJson().put("typ", "JWT").toString(), claims.toString())),
                new Misplaced("a token for the other carrier", ofOtherCarrier(lab, customer)),
                new Misplaced("a refresh token", actor.credentials().refresh().orElseThrow()));
    }

    private static String signed(Token own, String claims, Signer signer) {
        return signer.sign(own.headerJson().toString(), claims);
    }

    /** The same token at another time: its life is as long as it was, and all its times fit each other. */
    private static String shifted(ObjectNode claims, long seconds) {
        ObjectNode copy = claims.deepCopy();
        long then = Instant.now().getEpochSecond() + seconds;
        copy.put("iat", then);
        copy.put("auth_time", then);
        copy.put("exp", then + LIFETIME_SECONDS);
        return copy.toString();
    }

    /** As the service gave it: it needs no forging. */
    private static String ofOtherCarrier(Lab lab, Customer customer) {
        Carrier other = lab.carrier() == JWT_BEARER ? JWT_COOKIE : JWT_BEARER;
        Actor elsewhere = lab.service().visitor(other);
        customer.logIn(elsewhere);
        return elsewhere.credentials().access().orElseThrow();
    }
}
