package authlab.scenario;

import authlab.client.Carrier;
import authlab.scenario.Expectation.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a scenario before it is played: data, not behaviour. A value; every method gives another.
 *
 * @param plan what the attacker does, in one phrase
 * @param because why it fails, in a sentence
 * @param expectations what must happen, on every carrier
 * @param bites the lacks with each of which it succeeds, on every carrier where it applies
 * @param holds the lacks with each of which it is still refused, and how: what is left is enough
 * @param unablated why there is no defence of ours to take out, in a sentence; empty where there is one
 * @param tuning how the service has to be set up for it
 * @param standards what asks for the defence, such as {@code ASVS V7.4.1}
 */
public record Facts(
        String plan,
        String because,
        Map<Carrier, Expectation> expectations,
        Map<Carrier, Set<Lack>> bites,
        Map<Carrier, Map<Lack, Refusal>> holds,
        String unablated,
        Tuning tuning,
        List<String> standards) {

    public Facts {
        expectations = Map.copyOf(expectations);
        bites = Map.copyOf(bites);
        holds = Map.copyOf(holds);
        standards = List.copyOf(standards);
    }

    /** The first words of every scenario. */
    public static Facts of(String plan) {
        return new Facts(plan, "", Map.of(), Map.of(), Map.of(), "", Tuning.ORDINARY, List.of());
    }

    public Facts because(String sentence) {
        return new Facts(plan, sentence, expectations, bites, holds, unablated, tuning, standards);
    }

    public Facts on(Carrier carrier, Expectation expectation) {
        Map<Carrier, Expectation> more = new EnumMap<>(Carrier.class);
        more.putAll(expectations);
        more.put(carrier, expectation);
        return new Facts(plan, because, more, bites, holds, unablated, tuning, standards);
    }

    public Facts onAll(Expectation expectation) {
        Facts facts = this;
        for (Carrier carrier : Carrier.values()) {
            facts = facts.on(carrier, expectation);
        }
        return facts;
    }

    /** Without any one of these it succeeds, on every carrier whose service has that defence. */
    public Facts bitesWithout(Defence... defences) {
        Facts facts = this;
        for (Carrier carrier : Carrier.values()) {
            facts = facts.bitesWithout(
                    carrier,
                    Arrays.stream(defences)
                            .filter(defence -> defence.isOn(carrier))
                            .toArray(Defence[]::new));
        }
        return facts;
    }

    /** Without any one of these it succeeds on that carrier. */
    public Facts bitesWithout(Carrier carrier, Defence... defences) {
        return bitesWith(carrier, Arrays.stream(defences).map(Lack::of));
    }

    /** It succeeds where all of these are missing at once, on every carrier where it applies: each alone may hold it. */
    public Facts bitesWithoutAll(Defence... defences) {
        Facts facts = this;
        for (Carrier carrier : Carrier.values()) {
            facts = facts.bitesWithoutAll(carrier, defences);
        }
        return facts;
    }

    /** It succeeds on that carrier where all of these are missing at once. */
    public Facts bitesWithoutAll(Carrier carrier, Defence... defences) {
        return bitesWith(carrier, Stream.of(Lack.of(defences)));
    }

    private Facts bitesWith(Carrier carrier, Stream<Lack> lacks) {
        Map<Carrier, Set<Lack>> more = new EnumMap<>(Carrier.class);
        more.putAll(bites);
        Set<Lack> all = new LinkedHashSet<>(bites.getOrDefault(carrier, Set.of()));
        lacks.forEach(all::add);
        more.put(carrier, all);
        return new Facts(plan, because, expectations, more, holds, unablated, tuning, standards);
    }

    /** Where all of these are missing it is still refused, and so: what is left is enough. */
    public Facts holdsWithoutAll(Expectation refusal, Defence... defences) {
        Facts facts = this;
        for (Carrier carrier : Carrier.values()) {
            facts = facts.holdsWithoutAll(carrier, refusal, defences);
        }
        return facts;
    }

    /** Where all of these are missing it is still refused on that carrier, and so. */
    public Facts holdsWithoutAll(Carrier carrier, Expectation refusal, Defence... defences) {
        Map<Carrier, Map<Lack, Refusal>> more = new EnumMap<>(Carrier.class);
        more.putAll(holds);
        Map<Lack, Refusal> all = new LinkedHashMap<>(holds.getOrDefault(carrier, Map.of()));
        all.put(Lack.of(defences), (Refusal) refusal);
        more.put(carrier, all);
        return new Facts(plan, because, expectations, bites, more, unablated, tuning, standards);
    }

    /** It is played against healthy services alone, to notice when that changes: what refuses it is no part of ours. */
    public Facts asRegression(String sentence) {
        return new Facts(plan, because, expectations, bites, holds, sentence, tuning, standards);
    }

    public Facts in(Tuning other) {
        return new Facts(plan, because, expectations, bites, holds, unablated, other, standards);
    }

    public Facts standards(String... references) {
        return new Facts(plan, because, expectations, bites, holds, unablated, tuning, List.of(references));
    }

    /** Empty where nothing was said of that carrier. */
    public Optional<Expectation> on(Carrier carrier) {
        return Optional.ofNullable(expectations.get(carrier));
    }

    /** Empty where the scenario does not apply. */
    public Set<Lack> bitesOn(Carrier carrier) {
        return applies(carrier) ? bites.getOrDefault(carrier, Set.of()) : Set.of();
    }

    /** Empty where the scenario does not apply. */
    public Map<Lack, Refusal> holdsOn(Carrier carrier) {
        return applies(carrier) ? holds.getOrDefault(carrier, Map.of()) : Map.of();
    }

    private boolean applies(Carrier carrier) {
        return on(carrier).filter(Refusal.class::isInstance).isPresent();
    }
}
