package authlab.http;

import authlab.database.StoreUnreachable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** How a request waits for what must be asked before it is believed: without its event loop, on which it then goes on. */
public final class Waiting {

    /** What remains of the two seconds in which 503 is promised goes to the resource. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private Waiting() {}

    /** For an answer that somebody else is bringing, who sees to it that it does not take too long. */
    public static <T> Uni<T> forAnswer(CompletionStage<T> answer) {
        return Uni.createFrom().completionStage(answer).emitOn(ownEventLoop());
    }

    /** For work that blocks; fails with {@link StoreUnreachable} if it takes too long. Seldom needed, so it may cost more. */
    public static <T> Uni<T> forWork(Uni<T> blocking) {
        return blocking.ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new StoreUnreachable(null))
                .emitOn(ownEventLoop());
    }

    private static Executor ownEventLoop() {
        Context context = Vertx.currentContext();
        return task -> context.runOnContext(ignored -> task.run());
    }
}
