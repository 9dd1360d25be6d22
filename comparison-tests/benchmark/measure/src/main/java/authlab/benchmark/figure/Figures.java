package authlab.benchmark.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a run has measured so far, in the order in which it was. May be read while it is added to. */
public final class Figures {

    private final Map<String, Figure> byId = new LinkedHashMap<>();

    /** Adds one; throws {@link IllegalArgumentException} if there is one of that id already. */
    public synchronized void add(Figure figure) {
        if (byId.putIfAbsent(figure.id(), figure) != null) {
            throw new IllegalArgumentException("measured twice: " + figure.id());
        }
    }

    /** The median of those rounds, under that id. */
    public void addMedian(String id, String unit, List<Double> rounds) {
        add(Figure.median(id, unit, rounds));
    }

    public synchronized Optional<Figure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public synchronized Collection<Figure> all() {
        return List.copyOf(byId.values());
    }

    /** Those of a measure, or of whatever the ids begin with. */
    public List<Figure> startingWith(String prefix) {
        return all().stream().filter(figure -> figure.id().startsWith(prefix)).toList();
    }
}
