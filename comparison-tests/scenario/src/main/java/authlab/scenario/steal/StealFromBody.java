package authlab.scenario.steal;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.CREDENTIAL_NOT_IN_BODY;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script of the attacker's in the victim's page may not read her cookies, so it reads every answer that the page gets.
 *
 * <p>A half-fix that does not help: {@code HttpOnly}, where the login's answer says the same once more.
 */
public final class StealFromBody implements Scenario {

    /** Long enough to be a credential. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{20,}");

    @Override
    public Facts facts() {
        return Facts.of("search every answer that a page gets for what its cookies hold")
                .because("what is in a cookie stands in no body, so a script of the page never sees it")
                .on(SESSION, unauthenticated())
                .on(
                        JWT_BEARER,
                        notApplicable(
                                "an app has its tokens from the body: it keeps them itself, and its scripts see them"))
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(CREDENTIAL_NOT_IN_BODY)
                .standards("ASVS V3.3.4", "ASVS V10.1.1", "WSTG-SESS-04", "CWE-1004", "CWE-522", "OWASP A03:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim whose page logs her in, renews her login and shows what she has,");
        Customer victim = lab.newCustomer();
        Actor browser = lab.visitor();
        List<Answer> answers = List.of(
                Lab.require(200, browser.login(victim.person())),
                Lab.require(200, browser.refresh()),
                Lab.require(200, browser.get("/api/me")),
                Lab.require(200, browser.get("/auth/csrf")),
                Lab.require(200, browser.get("/auth/sessions")),
                Lab.require(200, browser.get("/auth/events")),
                Lab.require(200, browser.reauthenticate(victim.person().password())));

        lab.step("when a word of these answers lets the attacker in, to read or to renew, that is the prize.");
        return Attempt.bestOf(answers.stream()
                .map(Answer::text)
                .flatMap(StealFromBody::wordsIn)
                .distinct()
                .flatMap(word -> new Loot(word).present(lab, "a body")));
    }

    private static Stream<String> wordsIn(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }
}
