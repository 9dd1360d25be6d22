package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.SIGNATURE_CHECK;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Rewritten;
import authlab.token.Token;

/**
 * The attacker edits what her own credential says about her.
 *
 * <p>A half-fix that does not help: reading the role from the database but the subject from the unchecked token.
 */
public final class ForgeTamper implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("change the name inside the credential")
                .because("the signature covers header and payload, and is checked before any claim is read")
                .on(
                        SESSION,
                        notApplicable("an opaque id says nothing to edit; with any character flipped it is unknown"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(SIGNATURE_CHECK)
                .standards(
                        "ASVS V6.8.2",
                        "ASVS V7.2.1",
                        "ASVS V9.1.1",
                        "RFC 8725 §2.1",
                        "RFC 8725 §3.3",
                        "WSTG-SESS-01",
                        "WSTG-SESS-10",
                        "CWE-347",
                        "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer, and another whom she would like to be,");
        Customer victim = lab.newCustomer();
        Actor mallory = lab.newCustomer().logIn();

        lab.step("who writes the other's name into her token and leaves the signature as it was,");
        Token token = Token.parse(mallory.credentials().access().orElseThrow());
        String renamed = Rewritten.with(token.claims(), "preferred_username", "\"" + victim.username() + "\"");
        Actor forger = lab.with(
                mallory.credentials().withAccess(token.withPayload(renamed).text()));

        lab.step("when she asks who she is, to be the other is the prize.");
        return Attempt.of(forger.get("/api/me"), "she passes for " + victim);
    }
}
