package authlab.scenario;

import authlab.client.Carrier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a weakened service lacks: one defence, or several that guard the same thing, each of which alone would do.
 *
 * @param defences in the order in which {@link Defence} names them
 */
public record Lack(List<Defence> defences) {

    public Lack {
        if (defences.isEmpty()) {
            throw new IllegalArgumentException("a weakened service lacks something");
        }
        defences = List.copyOf(EnumSet.copyOf(defences));
    }

    public static Lack of(Defence... defences) {
        return new Lack(Arrays.asList(defences));
    }

    /** As weakened services know it, such as {@code same-site,csrf-token}. */
    public String id() {
        return joined(Defence::id, ",");
    }

    /** What it consists in, as clauses. */
    public String phrase() {
        return joined(Defence::phrase, ", and that ");
    }

    public boolean isOn(Carrier carrier) {
        return defences.stream().allMatch(defence -> defence.isOn(carrier));
    }

    /** Whether a running service can be told to lack it, or no longer to. */
    public boolean comesAndGoes() {
        return defences.stream().allMatch(Defence::comesAndGoes);
    }

    /** Whether nothing is missing but what is among those. */
    public boolean isWithin(Set<Defence> others) {
        return others.containsAll(defences);
    }

    private String joined(Function<Defence, String> form, String separator) {
        return defences.stream().map(form).collect(Collectors.joining(separator));
    }

    /** {@code same-site, csrf-token}. */
    @Override
    public String toString() {
        return joined(Defence::id, ", ");
    }
}
