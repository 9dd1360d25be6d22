package authlab.scenario.command;

import authlab.client.Carrier;
import authlab.lab.ServiceKind;
import authlab.scenario.Effort;
import authlab.scenario.Lab;
import authlab.scenario.Lack;
import authlab.scenario.Transcript;
import authlab.scenario.Tuning;
import authlab.scenario.forge.WycheproofFile;
import authlab.scenario.forge.WycheproofFile.Group;
import authlab.scenario.forge.WycheproofPlay;
import authlab.scenario.forge.WycheproofPlay.Outcome;
import authlab.scenario.forge.WycheproofPlay.Played;
import authlab.scenario.play.Place;
import authlab.scenario.play.Services;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ./mvnw -Pscenario -Dscenario=forge-vectors -Dvectors=FILE}: plays a file of Wycheproof's as it is. */
final class VectorsCommand {

    private final Services services;
    private final PrintStream out;

    VectorsCommand(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    /** Whether all went well: nothing was believed that is not valid, and something was that is. */
    boolean run(Path file) {
        WycheproofFile vectors = WycheproofFile.in(file);
        Place place = new Place(ServiceKind.JWT_AUTH, Tuning.OWN_KEYS, Optional.of(Lack.of(WycheproofPlay.WITHOUT)));
        Transcript unheard = new Transcript(line -> {});
        WycheproofPlay play = new WycheproofPlay(
                new Lab(services.open(place), Carrier.JWT_BEARER, Tuning.OWN_KEYS, Effort.FULL, unheard));
        Map<Outcome, Integer> count = new EnumMap<>(Outcome.class);
        for (Group group : vectors.groups()) {
            List<Played> all = play.play(group);
            all.forEach(played -> count.merge(played.outcome(), 1, Integer::sum));
            print(group, all);
        }
        services.leave(place);
        out.println(count);
        return !count.containsKey(Outcome.WRONG) && count.containsKey(Outcome.BELIEVED);
    }

    private void print(Group group, List<Played> all) {
        out.println(group.comment() + ": " + all.size());
        all.stream()
                .filter(played -> played.outcome() == Outcome.WRONG || played.outcome() == Outcome.STRICTER)
                .forEach(played ->
                        out.println("  " + played.outcome() + " " + played.vector() + ": " + played.detail()));
    }
}
