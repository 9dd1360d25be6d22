package authlab.opaque;

import authlab.jwt.KnowsItsTwinToo;

/** Breaks a wall on purpose. */
public class KnowsItsTwin {

    public KnowsItsTwinToo twin() {
        return new KnowsItsTwinToo();
    }
}
