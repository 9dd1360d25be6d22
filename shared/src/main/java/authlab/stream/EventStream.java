package authlab.stream;

import authlab.revocation.Revocation;
import authlab.session.AuthenticatedLogin;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/**
 * One open stream. Whoever reads too slowly is cut off: what she has not read yet is kept up to a bound, and no more.
 */
final class EventStream implements Flow.Publisher<OutboundSseEvent> {

    /** An event has some 400 bytes, and what the socket holds comes on top. */
    private static final int UNREAD_MAX = 64;

    private final UUID loginId;
    private final UUID userId;
    private final Optional<String> kid;
    private final Sse sse;

    /** From where on it tells, until the round of all has caught up with that. */
    private Optional<String> since;

    /** Delivers on the thread that sends or, once there is room again, on the connection's own: both only write. */
    private final SubmissionPublisher<OutboundSseEvent> publisher =
            new SubmissionPublisher<>(Runnable::run, UNREAD_MAX);

    /** What was sent before the reader was there; null since. */
    private Queue<OutboundSseEvent> early = new ArrayDeque<>();

    private boolean isOver;
    private long lastSentNanos;

    EventStream(AuthenticatedLogin login, Sse sse, String since, long nowNanos) {
        this.loginId = login.loginId();
        this.userId = login.userId();
        this.kid = login.killedBy() instanceof Revocation.OfKey key ? Optional.of(key.kid()) : Optional.empty();
        this.sse = sse;
        this.since = Optional.of(since);
        this.lastSentNanos = nowNanos;
        send(sse.newEventBuilder().comment("open").build(), nowNanos);
    }

    /** A stream that has ended already. */
    static Flow.Publisher<OutboundSseEvent> ofNothing() {
        SubmissionPublisher<OutboundSseEvent> nothing = new SubmissionPublisher<>(Runnable::run, 1);
        nothing.close();
        return nothing;
    }

    UUID loginId() {
        return loginId;
    }

    UUID userId() {
        return userId;
    }

    /** Of the key that signed the token by which it was opened; empty where that was no token. */
    Optional<String> kid() {
        return kid;
    }

    /** The place where it begins, to whoever asks first. */
    Optional<String> takeBeginning() {
        Optional<String> beginning = since;
        since = Optional.empty();
        return beginning;
    }

    @Override
    public synchronized void subscribe(Flow.Subscriber<? super OutboundSseEvent> reader) {
        publisher.subscribe(reader);
        Queue<OutboundSseEvent> waiting = early;
        early = null;
        waiting.forEach(this::offer);
        if (isOver) {
            publisher.close();
        }
    }

    void tell(String id, String type, String json, long nowNanos) {
        send(sse.newEventBuilder().id(id).name(type).data(json).build(), nowNanos);
    }

    /** A sign of life where nothing was sent for so long. */
    void breathe(long silenceNanosMax, long nowNanos) {
        if (nowNanos - lastSentNanos >= silenceNanosMax) {
            send(sse.newEventBuilder().comment("").build(), nowNanos);
        }
    }

    /** Says that the login is over, or nobody knows any more whose it was, and that there is nothing to come. */
    void end(long nowNanos) {
        send(sse.newEventBuilder().name("end").data("{}").build(), nowNanos);
        close();
    }

    /** Breaks off: the reader may come again. */
    synchronized void close() {
        isOver = true;
        if (early == null) {
            publisher.close();
        }
    }

    /** Whether there is nobody to send to any more. */
    synchronized boolean isOver() {
        return isOver || (early == null && !publisher.hasSubscribers());
    }

    private synchronized void send(OutboundSseEvent event, long nowNanos) {
        lastSentNanos = nowNanos;
        if (isOver) {
            return;
        }
        if (early == null) {
            offer(event);
        } else if (early.size() < UNREAD_MAX) {
            early.add(event);
        } else {
            isOver = true;
        }
    }

    /** Who was cut off in the middle of a round is sent nothing more of it. */
    private void offer(OutboundSseEvent event) {
        if (!publisher.isClosed() && publisher.offer(event, (reader, unread) -> false) < 0) {
            isOver = true;
            publisher.closeExceptionally(new IllegalStateException("The reader is too slow"));
        }
    }
}
