package authlab.scenario;

import authlab.client.Actor;
import java.util.List;

/** What a credential is still good for when its login is over. */
public final class AfterEnd {

    private AfterEnd() {}

    /** Reading and renewing: either is the prize. */
    public static Attempt useOf(Actor thief) {
        Attempt read = Attempt.of(thief.get("/api/me"), "the credential is still believed");
        Attempt renewed = Attempt.of(thief.refresh(), "the credential can still be renewed");
        return Attempt.bestOf(List.of(read, renewed));
    }
}
