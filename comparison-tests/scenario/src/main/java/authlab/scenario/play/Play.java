package authlab.scenario.play;

import authlab.client.Carrier;
import authlab.scenario.Expectation;
import authlab.scenario.Expectation.Refusal;
import authlab.scenario.Facts;
import authlab.scenario.Lack;
import authlab.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One scenario on one carrier.
 *
 * @param without what the service lacks; empty for the healthy one
 */
public record Play(Scenario scenario, Carrier carrier, Optional<Lack> without) {

    /** On every carrier against the healthy service, and where it applies against each weakened one. */
    public static List<Play> allOf(Scenario scenario) {
        return Arrays.stream(Carrier.values())
                .flatMap(carrier -> Stream.concat(
                        Stream.of(new Play(scenario, carrier, Optional.empty())),
                        lacksOn(carrier, scenario.facts()).map(lack -> new Play(scenario, carrier, Optional.of(lack)))))
                .toList();
    }

    private static Stream<Lack> lacksOn(Carrier carrier, Facts facts) {
        return Stream.concat(facts.bitesOn(carrier).stream(), facts.holdsOn(carrier).keySet().stream());
    }

    public Facts facts() {
        return scenario.facts();
    }

    /** What must happen on the healthy service. */
    public Expectation expectation() {
        return facts().on(carrier)
                .orElseThrow(() -> new IllegalStateException(scenario.id() + " says nothing of " + carrier.id()));
    }

    /** How the service must refuse all the same that lacks something; empty where it must be overcome, or lacks nothing. */
    public Optional<Refusal> heldBy() {
        return without.map(lack -> facts().holdsOn(carrier).get(lack));
    }

    /** Where it is played. */
    public Place place() {
        return new Place(Place.kindOf(carrier), facts().tuning(), without);
    }

    /** {@code forge-tamper on jwt-bearer without signature-check}. */
    @Override
    public String toString() {
        return scenario.id() + " on " + carrier.id()
                + without.map(lack -> " without " + lack).orElse("");
    }
}
