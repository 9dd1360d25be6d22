package authlab.stream;

import authlab.AuthConfig;
import authlab.BackgroundTask;
import authlab.audit.RecordedEvent;
import authlab.database.StoreUnreachable;
import authlab.database.Transactions;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.revocation.RevocationFeed;
import authlab.session.AuthenticatedLogin;
import authlab.session.FormerLogins;
import authlab.stream.StreamedFacts.News;
import authlab.stream.StreamedFacts.Standing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * All streams that are open on this instance, and the one who asks for them: twice in each {@code auth.max-staleness},
 * at least every half second, and at once when something was revoked; first how their logins stand and then what has
 * happened. So the event of a login's end is told before the end, and both soon, on whichever instance they happened.
 *
 * <p>Where the database cannot be asked they are broken off rather than left open on memory.
 */
@ApplicationScoped
class EventStreams {

    private static final Logger LOG = Logger.getLogger(EventStreams.class);

    private static final Duration PERIOD_MAX = Duration.ofMillis(500);
    private static final Duration UNCONFIRMED_MAX = Duration.ofSeconds(2);

    /** The contract allows 15 s. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);

    /** More tabs than anybody reads; one more takes the place of the oldest. */
    private static final int PER_LOGIN_MAX = 8;

    /** Some 25 KB unread each at worst. */
    private static final int STREAMS_MAX = 2000;

    /** As many as an unread stream may hold. Who missed more is broken off after them, and comes again for the rest. */
    private static final int MISSED_MAX = 50;

    private final StreamedFacts facts;
    private final FormerLogins formerLogins;
    private final Transactions transactions;
    private final RevocationFeed feed;
    private final ObjectMapper json;
    private final Duration period;
    private final BackgroundTask asking = new BackgroundTask("event-streams", this::round);
    private final List<EventStream> open = new ArrayList<>();
    private String snapshot;
    private long confirmedNanos;

    EventStreams(
            StreamedFacts facts,
            FormerLogins formerLogins,
            Transactions transactions,
            RevocationFeed feed,
            ObjectMapper json,
            AuthConfig config) {
        this.facts = facts;
        this.formerLogins = formerLogins;
        this.transactions = transactions;
        this.feed = feed;
        this.json = json;
        Duration half = config.maxStaleness().dividedBy(2);
        this.period = half.compareTo(PERIOD_MAX) < 0 ? half : PERIOD_MAX;
    }

    /**
     * Opens a stream of all that happens from now on. Blocks.
     *
     * @param lastHeard of an event; what came after it is told first
     * @throws StoreUnreachable if nobody can tell where "now" is
     * @throws ProblemException 503 if there are too many
     */
    EventStream open(AuthenticatedLogin login, Sse sse, Optional<UUID> lastHeard) {
        try {
            String here = facts.snapshot();
            EventStream stream = new EventStream(login, sse, here, System.nanoTime());
            if (lastHeard.isPresent()) {
                catchUp(stream, lastHeard.get(), here);
            }
            add(stream, here);
            return stream;
        } catch (SQLException failure) {
            throw new StoreUnreachable(failure);
        }
    }

    private void catchUp(EventStream stream, UUID lastHeard, String here) throws SQLException {
        List<RecordedEvent> missed = facts.missed(lastHeard, stream.userId(), here, MISSED_MAX);
        missed.forEach(event -> tell(stream, event, System.nanoTime()));
        if (missed.size() == MISSED_MAX) {
            stream.close();
        }
    }

    private synchronized void add(EventStream stream, String here) {
        open.removeIf(EventStream::isOver);
        if (open.size() >= STREAMS_MAX) {
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
        if (open.isEmpty()) {
            snapshot = here;
            confirmedNanos = System.nanoTime();
        }
        List<EventStream> sameLogin = open.stream()
                .filter(other -> other.loginId().equals(stream.loginId()))
                .toList();
        if (sameLogin.size() >= PER_LOGIN_MAX) {
            sameLogin.get(0).close();
        }
        open.add(stream);
    }

    void start(@Observes StartupEvent started) {
        // Once for all that is revoked until it asks.
        feed.onNews(() -> asking.expect(Duration.ZERO));
        asking.repeat(period);
    }

    void stop(@Observes ShutdownEvent stopping) {
        asking.close();
        breakOff();
    }

    private void round() {
        try {
            List<EventStream> streams = listening();
            if (!streams.isEmpty()) {
                ask(streams);
            }
        } catch (SQLException | StoreUnreachable unreachable) {
            LOG.debug("Streams cannot be told anything", unreachable);
            breakOffIfUnconfirmed();
        } catch (RuntimeException failure) {
            LOG.error("Streams are broken off", failure);
            breakOff();
        }
    }

    private synchronized List<EventStream> listening() {
        open.removeIf(EventStream::isOver);
        return List.copyOf(open);
    }

    private void ask(List<EventStream> streams) throws SQLException {
        Map<UUID, Standing> standing = facts.standing(
                streams.stream().map(EventStream::loginId).distinct().toList());
        standing.forEach((loginId, state) -> {
            if (state == Standing.EXPIRED) {
                transactions.run(() -> formerLogins.noteEnd(loginId));
            }
        });
        Set<String> withdrawn = withdrawnOf(streams);
        News news = facts.news(
                snapshot, streams.stream().map(EventStream::userId).distinct().toList());
        long now = System.nanoTime();
        if (news.events().size() == StreamedFacts.NEWS_MAX) {
            breakOff();
        }
        Map<UUID, List<RecordedEvent>> byUser = news.byUser();
        for (EventStream stream : streams) {
            newsOf(stream, byUser, news.snapshot()).forEach(event -> tell(stream, event, now));
            stream.breathe(SILENCE_MAX.toNanos(), now);
            boolean mayBeForged = stream.kid().filter(withdrawn::contains).isPresent();
            if (mayBeForged || standing.get(stream.loginId()) != Standing.ALIVE) {
                stream.end(now);
            }
        }
        confirmed(news.snapshot(), now);
    }

    /** Who opened a stream by a token of a key that was withdrawn may be anybody who has that key. */
    private Set<String> withdrawnOf(List<EventStream> streams) throws SQLException {
        Set<String> kids =
                streams.stream().flatMap(stream -> stream.kid().stream()).collect(Collectors.toSet());
        return kids.isEmpty() ? Set.of() : facts.withdrawn(kids);
    }

    /** One that was opened since the last round begins at a place of its own, before or behind where that round ended. */
    private List<RecordedEvent> newsOf(EventStream stream, Map<UUID, List<RecordedEvent>> byUser, String until)
            throws SQLException {
        Optional<String> beginning = stream.takeBeginning();
        return beginning.isPresent()
                ? facts.between(beginning.get(), until, stream.userId())
                : byUser.getOrDefault(stream.userId(), List.of());
    }

    private void tell(EventStream stream, RecordedEvent event, long now) {
        try {
            stream.tell(event.id().toString(), event.type(), json.writeValueAsString(event), now);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private synchronized void confirmed(String seen, long now) {
        snapshot = seen;
        confirmedNanos = now;
    }

    private synchronized void breakOffIfUnconfirmed() {
        if (System.nanoTime() - confirmedNanos > UNCONFIRMED_MAX.toNanos()) {
            breakOff();
        }
    }

    private synchronized void breakOff() {
        open.forEach(EventStream::close);
        open.clear();
    }
}
