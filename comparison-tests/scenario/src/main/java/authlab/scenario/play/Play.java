package authlab.scenario.play;

import authlab.client.Carrier;
import authlab.scenario.Defence;
import authlab.scenario.Expectation;
import authlab.scenario.Facts;
import authlab.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One scenario on one carrier.
 *
 * @param without the defence that the service lacks; empty for the healthy one
 */
public record Play(Scenario scenario, Carrier carrier, Optional<Defence> without) {

    /** On every carrier against the healthy service, and where it applies against each weakened one. */
    public static List<Play> allOf(Scenario scenario) {
        return Arrays.stream(Carrier.values())
                .flatMap(carrier -> Stream.concat(
                        Stream.of(new Play(scenario, carrier, Optional.empty())),
                        scenario.facts().bitesOn(carrier).stream()
                                .map(defence -> new Play(scenario, carrier, Optional.of(defence)))))
                .toList();
    }

    public Facts facts() {
        return scenario.facts();
    }

    /** What must happen on the healthy service. */
    public Expectation expectation() {
        return facts().on(carrier)
                .orElseThrow(() -> new IllegalStateException(scenario.id() + " says nothing of " + carrier.id()));
    }

    /** Where it is played. */
    public Place place() {
        return new Place(Place.kindOf(carrier), facts().tuning(), without);
    }

    /** {@code forge-tamper on jwt-bearer without signature-check}. */
    @Override
    public String toString() {
        return scenario.id() + " on " + carrier.id()
                + without.map(defence -> " without " + defence).orElse("");
    }
}
