package authlab.scenario.standards;

import java.util.List;
import java.util.stream.Stream;

/**
 * A published list of requirements.
 *
 * @param title with its edition: another one has other requirements
 * @param about which of them are listed here, and what was left out
 */
public record Standard(String title, String about, List<Chapter> chapters) {

    public Standard {
        chapters = List.copyOf(chapters);
    }

    /** Requirements that belong together. */
    public record Chapter(String title, List<Requirement> requirements) {
        public Chapter {
            requirements = List.copyOf(requirements);
        }
    }

    public Stream<Requirement> requirements() {
        return chapters.stream().flatMap(chapter -> chapter.requirements().stream());
    }
}
