package authlab.weakened;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Says on every answer what is missing, so that nobody takes this for the service. */
@ApplicationScoped
class MissingHeader {

    /** Before everything else. */
    private static final int FIRST = 1000;

    private final Missing missing;

    MissingHeader(Missing missing) {
        this.missing = missing;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.response().putHeader("Auth-Lab-Without", missing.toString());
                    context.next();
                },
                FIRST);
    }
}
