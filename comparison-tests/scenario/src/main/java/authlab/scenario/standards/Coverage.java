package authlab.scenario.standards;

import java.util.List;
import java.util.stream.Stream;

/** What there is to say of a requirement on one service. */
public sealed interface Coverage {

    /**
     * It is met, and this shows it.
     *
     * @param note what one should know besides, in a sentence; may be empty
     */
    record Shown(List<Evidence> by, String note) implements Coverage {
        public Shown {
            by = List.copyOf(by);
        }

        /** All evidence of one kind. */
        public <E extends Evidence> Stream<E> by(Class<E> kind) {
            return by.stream().filter(kind::isInstance).map(kind::cast);
        }
    }

    /**
     * It is not this service's to meet.
     *
     * @param because in a sentence
     */
    record OutOfScope(String because) implements Coverage {}

    /**
     * It should be met and shown, and is not yet: a gap, which the report shows as one.
     *
     * @param missing what, in a sentence
     */
    record Open(String missing) implements Coverage {}
}
