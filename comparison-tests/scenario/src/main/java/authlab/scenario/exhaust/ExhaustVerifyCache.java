package authlab.scenario.exhaust;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.ONE_FORM;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Token;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The attacker has one good token and spells it in thousands of ways. A service that remembers what it has verified by its
 * bytes remembers each, and forgets everybody else's.
 *
 * <p>A half-fix that does not help: a larger cache.
 */
public final class ExhaustVerifyCache implements Scenario {

    private static final int SPELLINGS = 1_000;

    @Override
    public Facts facts() {
        return Facts.of("spell one good token in many ways, so that each takes a place among what is remembered")
                .because("a token has one form, and in any other it is refused before it is verified or remembered")
                .on(
                        SESSION,
                        notApplicable("an id has one spelling, and nothing is worked out that could be remembered"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(ONE_FORM)
                .standards("ASVS V2.4.1", "ASVS V14.2.2", "RFC 8725bis §3.14", "CWE-770", "CWE-400", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody with a good token, and how much the service remembers of those that it has verified,");
        Actor actor = lab.newCustomer().logIn();
        Lab.require(200, actor.get("/api/me"));
        Token token = Token.parse(actor.credentials().access().orElseThrow());
        double before = remembered(lab);

        lab.step("when she presents it in one spelling after the other,");
        int spellings = lab.some(SPELLINGS);
        List<Answer> answers = IntStream.range(0, spellings)
                .mapToObj(i -> lab.with(actor.credentials().withAccess(spelled(token, i)))
                        .get("/api/me"))
                .toList();

        lab.step("that each takes a place of its own is the prize.");
        double more = remembered(lab) - before;
        return more >= spellings / 2.0
                ? Attempt.succeeded("one token takes " + (int) more + " places")
                : Attempt.bestOf(answers.stream().map(Attempt::refusedBy).toList());
    }

    private static double remembered(Lab lab) {
        return lab.metric("auth_credentials_remembered");
    }

    /** As JSON (RFC 7515 §7.2.2) with a member that nobody asks for. */
    private static String spelled(Token token, int number) {
        return "{\"n\":" + number + ",\"protected\":\"" + token.header() + "\",\"payload\":\"" + token.payload()
                + "\",\"signature\":\"" + token.signature() + "\",\"x\":\"." + token.payload() + ".\"}";
    }
}
