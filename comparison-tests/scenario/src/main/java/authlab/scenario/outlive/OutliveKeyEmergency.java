package authlab.scenario.outlive;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.KEY_WITHDRAWAL;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.OwnKeyRing;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.token.KeyRing;
import authlab.token.Signer;
import authlab.token.Token;
import java.util.stream.Stream;

/**
 * The signing key is in the wrong hands: whoever has it is whoever she likes, until nobody believes it any more.
 *
 * <p>A half-fix that does not help: letting another key sign from now on. What matters is which keys verify, and a ring
 * is a file that has to reach every instance first.
 */
public final class OutliveKeyEmergency implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("sign tokens by a stolen key after it was withdrawn")
                .because("a withdrawn key is revoked like a login, and asked about at every use of what it signed")
                .on(SESSION, notApplicable("an opaque id is not signed, so there is no key to steal"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(KEY_WITHDRAWAL)
                .in(Tuning.OWN_KEYS)
                .standards("ASVS V11.2.2", "ASVS V13.3.1", "CWE-324", "CWE-613", "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief who has the key that signs, and a customer's token,");
        Signer stolen = Signer.madeFor("ES256");
        OwnKeyRing keys = lab.keyRing();
        keys.put(KeyRing.of(stolen).next(Signer.madeFor("ES256")));
        Actor customer = lab.newCustomer().logIn();
        Actor copy = customer.snapshot();
        Actor forger = copy.holding(copy.credentials().withAccess(signedAnewBy(stolen, copy)));
        Lab.require(200, forger.get("/api/me"));

        lab.step("when an admin withdraws that key, which stays in the ring until its file is written anew,");
        Lab.require(204, lab.admin().delete("/api/admin/keys/" + stolen.kid()));

        lab.step("and the customer renews her login, for that owes nothing to the key,");
        Lab.require(200, customer.refresh());
        Lab.require(200, customer.get("/api/me"));

        lab.step("anything that it signed is still believed, before or after: that is the prize.");
        Actor later = copy.holding(copy.credentials().withAccess(signedAnewBy(stolen, copy)));
        return Attempt.bestOf(Stream.of(copy, forger, later).map(OutliveKeyEmergency::use));
    }

    /** The same claims by another signature, which no cache can know. */
    private static String signedAnewBy(Signer key, Actor actor) {
        Token token = Token.parse(actor.credentials().access().orElseThrow());
        return key.sign(token.headerJson().toString(), token.claims().toString());
    }

    private static Attempt use(Actor thief) {
        Answer answer = thief.get("/api/me");
        return Attempt.of(answer, "a token of a withdrawn key is believed");
    }
}
