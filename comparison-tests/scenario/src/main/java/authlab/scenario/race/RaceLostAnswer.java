package authlab.scenario.race;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.ONE_SUCCESSOR;
import static authlab.scenario.Defence.REFRESH_LEEWAY;
import static authlab.scenario.Defence.REFRESH_TOKEN_ROTATION;
import static authlab.scenario.Defence.REPLACED_ID_DIES;
import static authlab.scenario.Defence.REUSE_DETECTION;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An answer is lost on its way, and its client asks again: or a thief has caught it. The service cannot tell which.
 *
 * <p>A half-fix that does not help: forgiving every repetition. Then whoever caught the answer lives on beside its owner.
 */
public final class RaceLostAnswer implements Scenario {

    /** On a busy machine two requests may take longer than the leeway; then nothing is shown. */
    private static final int ROUNDS_IN_TIME_MAX = 5;

    @Override
    public Facts facts() {
        return Facts.of("catch the answer of a renewal, and go on beside the owner who never got it")
                .because("whoever asks again at once gets the very successor that was lost, never a second one;"
                        + " a session id has one successor, and asking again gets nothing")
                .onAll(unauthenticated())
                .bitesWithout(SESSION, REPLACED_ID_DIES)
                .bitesWithout(JWT_BEARER, REFRESH_LEEWAY, REFRESH_TOKEN_ROTATION, REUSE_DETECTION, ONE_SUCCESSOR)
                .bitesWithout(JWT_COOKIE, REFRESH_LEEWAY, REFRESH_TOKEN_ROTATION, REUSE_DETECTION, ONE_SUCCESSOR)
                .in(Tuning.HASTY)
                .standards("ASVS V10.4.5", "ASVS V15.4.2", "RFC 9700 §4.14.2", "CWE-294", "CWE-362");
    }

    @Override
    public Attempt attack(Lab lab) {
        for (int round = 0; round < ROUNDS_IN_TIME_MAX; round++) {
            lab.step("Given somebody who renews her login, and a thief who catches the answer,");
            Actor owner = lab.newCustomer().logIn();
            Actor thief = owner.snapshot();
            Instant begun = Instant.now();
            Lab.require(200, thief.refresh());

            lab.step("when the owner, who has heard nothing, asks again,");
            Answer again = owner.refresh();
            boolean inTime = Duration.between(begun, Instant.now()).compareTo(lab.refreshLeeway()) < 0;
            if (!lab.carrier().isJwt()) {
                return refused(again);
            }
            if (inTime || again.status() == 200) {
                return forgiven(owner, thief, again, lab);
            }
        }
        return Attempt.inconclusive("the owner never asked again within the leeway");
    }

    /** The price of one id at a time: her login is lost. It is not doubled. */
    private static Attempt refused(Answer again) {
        return Attempt.of(again, "one renewal has made two session ids, and each works");
    }

    private static Attempt forgiven(Actor owner, Actor thief, Answer again, Lab lab) {
        if (again.status() == 401) {
            return Attempt.succeeded("a lost answer has cost the owner her login");
        }
        Lab.require(200, again);

        lab.step("goes on with what she got, and the thief later with what she caught:");
        Lab.require(200, owner.refresh());
        lab.letPass(lab.refreshLeeway());
        Attempt renewed = Attempt.of(thief.refresh(), "the caught answer renews the login beside its owner");

        lab.step("a renewal is the prize, or that what the thief has still works when she is found out.");
        return Attempt.bestOf(List.of(renewed, AfterEnd.useOf(thief), AfterEnd.useOf(owner)));
    }
}
