package authlab.faults.leeway;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A measurement that is over, as it is kept beside its chart.
 *
 * @param measuredAt the day, in UTC
 * @param machine what it ran on
 * @param seed brings the same mishaps and thefts again
 */
record Curve(String measuredAt, String machine, long seed, List<Point> points) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    Curve {
        points = List.copyOf(points);
    }

    static Curve read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Curve.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** By their leeway, the shortest first. */
    Stream<Point> of(Policy policy) {
        return points.stream().filter(point -> point.policy() == policy);
    }
}
