package authlab.client;

import authlab.session.KnowsAService;

/** Breaks a wall on purpose. */
public class SharesAClass {

    public KnowsAService shared() {
        return new KnowsAService();
    }
}
