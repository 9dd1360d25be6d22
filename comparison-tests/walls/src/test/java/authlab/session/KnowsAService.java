package authlab.session;

import authlab.opaque.KnowsItsTwin;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Random;

/** Breaks four walls on purpose: knows a service, the machine's clock, weak chance and a reactive type. */
public class KnowsAService {

    public KnowsItsTwin service() {
        return new KnowsItsTwin();
    }

    public Instant time() {
        return Instant.now();
    }

    public int chance() {
        return new Random().nextInt();
    }

    public Uni<String> later() {
        return Uni.createFrom().nullItem();
    }
}
