package authlab.scenario.play;

import authlab.client.Request;
import authlab.lab.Database;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.scenario.Lack;
import authlab.scenario.Operator;
import authlab.scenario.Started;
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
    public Started startAnother(Map<String, String> settings) {
        Instance another = lab.startLike(instance, lacking(settings));
        return new Started(another.service(), another::kill9);
    }

    @Override
    public Backup backUp() {
        Database backup = lab.backUp(instance);
        return settings -> restored(backup, settings);
    }

    private Started restored(Database backup, Map<String, String> settings) {
        Instance restored = lab.restore(instance, backup, lacking(settings));
        return new Started(restored.service(), () -> lab.discard(restored));
    }

    private Map<String, String> lacking(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        lacks.ifPresent(lack -> all.put("weakened.without", lack.id()));
        return all;
    }
}
