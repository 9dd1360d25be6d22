package authlab.client;

import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What comes in by a {@code text/event-stream} (HTML Living Standard §9.2). It is read as it comes, by a thread of its own,
 * until it ends or is closed.
 */
public final class EventStream implements AutoCloseable {

    private final HttpResponse<Stream<String>> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger comments = new AtomicInteger();
    private final Thread reader;
    private String id = "";
    private String type = "";
    private String data = "";

    private EventStream(HttpResponse<Stream<String>> response) {
        this.response = response;
        this.reader = new Thread(this::read, "event stream");
        reader.setDaemon(true);
    }

    /** @param response whose body is told line by line */
    static EventStream of(HttpResponse<Stream<String>> response) {
        EventStream stream = new EventStream(response);
        stream.reader.start();
        return stream;
    }

    /**
     * One event.
     *
     * @param id empty if it has none
     */
    public record Event(String id, String type, String data) {}

    public int status() {
        return response.statusCode();
    }

    public HttpHeaders headers() {
        return response.headers();
    }

    /** Those so far, in their order. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The types of those so far. */
    public List<String> types() {
        return events.stream().map(Event::type).toList();
    }

    public Optional<Event> last() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    /** How many comments there were so far. */
    public int comments() {
        return comments.get();
    }

    /** Whether nothing more will come. */
    public boolean isOver() {
        return !reader.isAlive();
    }

    private void read() {
        try (Stream<String> lines = response.body()) {
            lines.forEach(this::take);
        } catch (UncheckedIOException brokenOff) {
            // Over is over: what it said last tells whether it was meant so.
            return;
        }
    }

    private void take(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith(":")) {
            comments.incrementAndGet();
        } else {
            String[] field = line.split(": ?", 2);
            String value = field.length == 2 ? field[1] : "";
            switch (field[0]) {
                case "id" -> id = value;
                case "event" -> type = value;
                case "data" -> data = data.isEmpty() ? value : data + "\n" + value;
                default -> throw new IllegalStateException("no field of an event stream: " + field[0]);
            }
        }
    }

    /** A comment too is followed by an empty line. */
    private void dispatch() {
        if (!data.isEmpty()) {
            events.add(new Event(id, type, data));
        }
        id = "";
        type = "";
        data = "";
    }

    /** Hangs up. */
    @Override
    public void close() {
        response.body().close();
    }

    @Override
    public String toString() {
        return status() + " " + types() + (isOver() ? ", over" : "");
    }
}
