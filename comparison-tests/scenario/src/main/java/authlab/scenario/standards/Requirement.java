package authlab.scenario.standards;

import authlab.lab.ServiceKind;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One thing that a standard asks for.
 *
 * @param id as scenarios refer to it, such as {@code ASVS V7.4.1}; where one section of a standard asks for several things,
 *     each has a letter behind it, such as {@code RFC 8725 §3.1 (a)}
 * @param level of assurance, where the standard has levels
 * @param asks in our own words: the standard's are the standard's
 * @param coverage one for each service
 */
public record Requirement(String id, OptionalInt level, String asks, Map<ServiceKind, Coverage> coverage) {

    public Requirement {
        coverage = Map.copyOf(coverage);
        if (!coverage.keySet().equals(Set.copyOf(Arrays.asList(ServiceKind.values())))) {
            throw new IllegalArgumentException(id + " says nothing of one of the services");
        }
    }

    public Coverage on(ServiceKind service) {
        return coverage.get(service);
    }

    /** The section that it stands in: what scenarios refer to. */
    public String reference() {
        return id.replaceFirst(" \\([a-z]\\)$", "");
    }
}
