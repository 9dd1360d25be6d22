package authlab.scenario.steal;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.NO_SECRET_IN_TOKEN;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Token;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Somebody finds a token that has ended: in an old log, a bug report, a chat. It is good for nothing, but it is signed and
 * not encrypted, so she reads it.
 *
 * <p>A half-fix that does not help: encoding what is inside once more. Whoever needs it can decode it, and so can others.
 */
public final class StealFromToken implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("read a token that has ended, and present all that it says as a credential")
                .because("a token says who, since when and until when, and nothing that opens more than itself")
                .on(SESSION, notApplicable("an opaque id says nothing: there is nothing in it to read"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(NO_SECRET_IN_TOKEN)
                .standards(
                        "ASVS V14.2.6",
                        "ASVS V14.3.3",
                        "RFC 7519 §12",
                        "RFC 9068 §6",
                        "WSTG-SESS-10",
                        "CWE-312",
                        "CWE-522",
                        "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a token whose owner's login lives on, in the hands of somebody who can only read it,");
        Token found =
                Token.parse(lab.newCustomer().logIn().credentials().access().orElseThrow());

        lab.step("when anything that it says lets her in, to read or to renew, that is the prize.");
        return Attempt.bestOf(Stream.of(found.headerJson(), found.claims())
                .flatMap(StealFromToken::valuesOf)
                .map(JsonNode::asText)
                .map(Loot::new)
                .filter(Loot::canTravel)
                .flatMap(loot -> loot.present(lab, "a token")));
    }

    private static Stream<JsonNode> valuesOf(JsonNode json) {
        return StreamSupport.stream(json.spliterator(), false)
                .flatMap(value -> value.isContainerNode() ? valuesOf(value) : Stream.of(value));
    }
}
