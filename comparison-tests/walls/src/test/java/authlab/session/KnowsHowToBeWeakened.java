package authlab.session;

import authlab.weakened.AWeakness;

/** Breaks the wall between a service and what takes its defences out. */
final class KnowsHowToBeWeakened {

    private final AWeakness chosen = new AWeakness();

    AWeakness chosen() {
        return chosen;
    }
}
