package authlab.suite.leaks;

import java.util.List;

/**
 * Where something might be found.
 *
 * @param name such as a column's or a file's
 * @param renderings its content; bytes are there in several spellings
 */
record Place(String name, List<String> renderings) {

    Place(String name, String content) {
        this(name, List.of(content));
    }

    boolean holds(Secret secret) {
        return secret.spellings().stream()
                .anyMatch(spelling -> renderings.stream().anyMatch(content -> content.contains(spelling)));
    }

    /** The names of those that hold it. */
    static List<String> holding(Secret secret, List<Place> places) {
        return places.stream()
                .filter(place -> place.holds(secret))
                .map(Place::name)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
