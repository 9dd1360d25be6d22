package authlab.scenario.play;

import authlab.client.Request;
import authlab.lab.Database;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.scenario.Defence;
import authlab.scenario.Operator;
import authlab.scenario.Restored;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The operator of one instance in a lab.
 *
 * @param lacks what the instance lacks by now, which may be another thing than it was started without
 */
record LabOperator(Lab lab, Instance instance, Optional<Defence> lacks) implements Operator {

    @Override
    public void crash() {
        instance.kill9();
        instance.start();
        lacks.filter(Defence::comesAndGoes)
                .ifPresent(defence ->
                        authlab.scenario.Lab.require(204, instance.management().send(without(defence))));
    }

    static Request without(Defence defence) {
        return Request.put("/weakened/without/" + defence.id());
    }

    @Override
    public Backup backUp() {
        Database backup = lab.backUp(instance);
        return settings -> restored(backup, settings);
    }

    private Restored restored(Database backup, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        lacks.ifPresent(defence -> all.put("weakened.without", defence.id()));
        Instance restored = lab.restore(instance, backup, all);
        return new Restored(restored.service(), () -> lab.discard(restored));
    }
}
