package authlab.lab;

import java.util.List;

/** All that the launcher runs: at least one of each service. */
record Instances(List<Instance> all) {

    Instances {
        all = List.copyOf(all);
    }

    List<Instance> of(ServiceKind kind) {
        return all.stream().filter(instance -> instance.kind() == kind).toList();
    }

    Instance first(ServiceKind kind) {
        return of(kind).get(0);
    }
}
