package authlab.scenario.forge;

import authlab.scenario.play.AVerdict;

/** Breaks the wall between a story and its verdict. */
final class JudgesItself {

    private final AVerdict verdict = new AVerdict();

    AVerdict verdict() {
        return verdict;
    }
}
