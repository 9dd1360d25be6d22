package authlab.scenario.play;

import authlab.client.Request;
import authlab.lab.Database;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.scenario.Lack;
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
record LabOperator(Lab lab, Instance instance, Optional<Lack> lacks) implements Operator {

    @Override
    public void crash() {
        instance.kill9();
        instance.start();
        lacks.filter(Lack::comesAndGoes)
                .ifPresent(lack ->
                        authlab.scenario.Lab.require(204, instance.management().send(without(lack))));
    }

    static Request without(Lack lack) {
        return Request.put("/weakened/without/" + lack.id());
    }

    @Override
    public Backup backUp() {
        Database backup = lab.backUp(instance);
        return settings -> restored(backup, settings);
    }

    private Restored restored(Database backup, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        lacks.ifPresent(lack -> all.put("weakened.without", lack.id()));
        Instance restored = lab.restore(instance, backup, all);
        return new Restored(restored.service(), () -> lab.discard(restored));
    }
}
