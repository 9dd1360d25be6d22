package authlab.weakened;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.InjectableContext;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;

/**
 * {@code PUT /weakened/without/user-lock} on the management port: the same process lacks something else, as if it had been
 * started so. 409 where that takes a start.
 *
 * <p>Who calls this sees to it that no request is under way.
 */
@ApplicationScoped
class Change {

    private final Missing missing;

    Change(Missing missing) {
        this.missing = missing;
    }

    void register(@Observes ManagementInterface management) {
        management.router().put("/weakened/without/:id").handler(this::change);
    }

    private void change(RoutingContext context) {
        boolean isDone = missing.become(context.pathParam("id"));
        if (isDone) {
            forgetWhatWasProduced();
        }
        context.response().setStatusCode(isDone ? 204 : 409).end();
    }

    /** Everybody holds a client proxy, which asks the producer again. */
    private static void forgetWhatWasProduced() {
        InjectableContext application = Arc.requireContainer().getActiveContext(ApplicationScoped.class);
        Arc.requireContainer().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getStereotypes().contains(Weakenable.class))
                .forEach(bean -> application.destroy((InjectableBean<?>) bean));
    }
}
