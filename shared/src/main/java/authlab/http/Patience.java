package authlab.http;

import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends connections on which nobody gets to the end of asking. The server's own idle time-out never ends one whose bytes come
 * slowly but come: a head that takes a day (slowloris), a stream of empty frames.
 *
 * <p>Each event loop looks over its own connections once a second, for nobody is told of one before its first request.
 */
@ApplicationScoped
class Patience {

    /** From the end of one answer to the end of the next head: as long as a connection may be idle. */
    private static final Duration NEXT_WITHIN = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final AttributeKey<Requests> REQUESTS = AttributeKey.valueOf(Patience.class, "requests");

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final VertxInternal vertx;
    private final int managementPort;
    private final RequestLimits limits;
    private final List<Future<?>> looks = new ArrayList<>();

    Patience(
            Vertx vertx,
            RequestLimits limits,
            @ConfigProperty(name = "quarkus.management.port", defaultValue = "9000") int managementPort) {
        this.vertx = (VertxInternal) vertx;
        this.limits = limits;
        this.managementPort = managementPort;
    }

    /** The requests of one connection. Of one event loop, too, so nothing here is shared. */
    private static final class Requests {
        private int inProgress;
        private long endOfPatience;

        Requests(Duration firstWithin) {
            this.endOfPatience = System.nanoTime() + firstWithin.toNanos();
        }

        void begins() {
            inProgress++;
        }

        void ends() {
            inProgress--;
            endOfPatience = System.nanoTime() + NEXT_WITHIN.toNanos();
        }

        boolean isTooSlow() {
            return inProgress == 0 && System.nanoTime() - endOfPatience > 0;
        }
    }

    void start(@Observes StartupEvent started) {
        for (EventExecutor loop : vertx.getEventLoopGroup()) {
            looks.add(loop.scheduleWithFixedDelay(
                    () -> lookOver((SingleThreadEventLoop) loop),
                    BETWEEN_LOOKS.toMillis(),
                    BETWEEN_LOOKS.toMillis(),
                    TimeUnit.MILLISECONDS));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        looks.forEach(look -> look.cancel(false));
    }

    /** Notes that the head of a request is complete. */
    void begins(RoutingContext context) {
        Requests requests = of(((ConnectionBase) context.request().connection()).channel());
        requests.begins();
        context.addEndHandler(ended -> requests.ends());
    }

    private void lookOver(SingleThreadEventLoop loop) {
        for (Iterator<Channel> all = loop.registeredChannelsIterator(); all.hasNext(); ) {
            Channel channel = all.next();
            if (isOfClient(channel) && of(channel).isTooSlow()) {
                channel.close().addListener(closed -> LOG.debugf("%s was too slow", channel));
            }
        }
    }

    /** Not one that listens, nor one that this service has opened, nor one to the management port. */
    private boolean isOfClient(Channel channel) {
        return channel.parent() != null
                && channel.parent().localAddress() instanceof InetSocketAddress listening
                && listening.getPort() != managementPort;
    }

    private Requests of(Channel channel) {
        Requests requests = channel.attr(REQUESTS).get();
        if (requests == null) {
            requests = new Requests(limits.firstHeadWithin());
            channel.attr(REQUESTS).set(requests);
        }
        return requests;
    }
}
