package authlab.jwt;

import authlab.opaque.KnowsItsTwin;

/** Breaks a wall on purpose, and closes a ring of packages. */
public class KnowsItsTwinToo {

    public KnowsItsTwin twin() {
        return new KnowsItsTwin();
    }
}
