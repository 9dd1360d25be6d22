package authlab.scenario.standards;

import authlab.lab.ServiceKind;
import authlab.scenario.standards.Standard.Chapter;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Every standard that the catalogue answers to, from the files beside this class, one for each. */
public final class Standards {

    private static final List<String> FILES =
            List.of("asvs.json", "wstg.json", "rfc-8725.json", "rfc-9700.json", "top-10.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<Standard> ALL =
            FILES.stream().map(Standards::read).toList();

    private Standards() {}

    public static List<Standard> all() {
        return ALL;
    }

    /** As it is written: what holds of both services alike is said once. */
    private record Entry(String id, Integer level, String asks, Said both, Said sessionAuth, Said jwtAuth) {
        Requirement requirement() {
            boolean alike = both != null && sessionAuth == null && jwtAuth == null;
            boolean apart = both == null && sessionAuth != null && jwtAuth != null;
            if (!alike && !apart) {
                throw new IllegalArgumentException(id + " is to speak of both services together or of each");
            }
            return new Requirement(
                    id,
                    level == null ? OptionalInt.empty() : OptionalInt.of(level),
                    asks,
                    Map.of(
                            ServiceKind.SESSION_AUTH, (alike ? both : sessionAuth).coverage(id),
                            ServiceKind.JWT_AUTH, (alike ? both : jwtAuth).coverage(id)));
        }
    }

    private record Said(List<String> shownBy, String note, String outOfScope, String open) {
        Coverage coverage(String id) {
            if (Stream.of(shownBy, outOfScope, open).filter(Objects::nonNull).count() != 1
                    || (note != null && shownBy == null)) {
                throw new IllegalArgumentException(id + " is either shown or out of scope or open");
            }
            if (outOfScope != null) {
                return new Coverage.OutOfScope(outOfScope);
            }
            return open != null
                    ? new Coverage.Open(open)
                    : new Coverage.Shown(shownBy.stream().map(Evidence::of).toList(), note == null ? "" : note);
        }
    }

    private record Part(String title, List<Entry> requirements) {}

    private record Whole(String title, String about, List<Part> chapters) {
        Standard standard() {
            return new Standard(
                    title,
                    about,
                    chapters.stream()
                            .map(part -> new Chapter(
                                    part.title(),
                                    part.requirements().stream()
                                            .map(Entry::requirement)
                                            .toList()))
                            .toList());
        }
    }

    private static Standard read(String name) {
        try (InputStream file = Standards.class.getResourceAsStream(name)) {
            return JSON.readValue(file, Whole.class).standard();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(name + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
