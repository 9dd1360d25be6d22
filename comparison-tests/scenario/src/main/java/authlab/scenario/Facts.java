package authlab.scenario;

import authlab.client.Carrier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a scenario before it is played: data, not behaviour. A value; every method gives another.
 *
 * @param plan what the attacker does, in one phrase
 * @param because why it fails, in a sentence
 * @param expectations what must happen, on every carrier
 * @param bites the defences without each of which it succeeds, on every carrier where it applies
 * @param unablated why there is no defence of ours to take out, in a sentence; empty where there is one
 * @param tuning how the service has to be set up for it
 * @param standards what asks for the defence, such as {@code ASVS V7.4.1}
 */
public record Facts(
        String plan,
        String because,
        Map<Carrier, Expectation> expectations,
        Map<Carrier, Set<Defence>> bites,
        String unablated,
        Tuning tuning,
        List<String> standards) {

    public Facts {
        expectations = Map.copyOf(expectations);
        bites = Map.copyOf(bites);
        standards = List.copyOf(standards);
    }

    /** The first words of every scenario. */
    public static Facts of(String plan) {
        return new Facts(plan, "", Map.of(), Map.of(), "", Tuning.ORDINARY, List.of());
    }

    public Facts because(String sentence) {
        return new Facts(plan, sentence, expectations, bites, unablated, tuning, standards);
    }

    public Facts on(Carrier carrier, Expectation expectation) {
        Map<Carrier, Expectation> more = new EnumMap<>(Carrier.class);
        more.putAll(expectations);
        more.put(carrier, expectation);
        return new Facts(plan, because, more, bites, unablated, tuning, standards);
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
        Map<Carrier, Set<Defence>> more = new EnumMap<>(Carrier.class);
        more.putAll(bites);
        Set<Defence> all = new LinkedHashSet<>(bites.getOrDefault(carrier, Set.of()));
        all.addAll(List.of(defences));
        more.put(carrier, all);
        return new Facts(plan, because, expectations, more, unablated, tuning, standards);
    }

    /** It is played against healthy services alone, to notice when that changes: what refuses it is no part of ours. */
    public Facts asRegression(String sentence) {
        return new Facts(plan, because, expectations, bites, sentence, tuning, standards);
    }

    public Facts in(Tuning other) {
        return new Facts(plan, because, expectations, bites, unablated, other, standards);
    }

    public Facts standards(String... references) {
        return new Facts(plan, because, expectations, bites, unablated, tuning, List.of(references));
    }

    /** Empty where nothing was said of that carrier. */
    public Optional<Expectation> on(Carrier carrier) {
        return Optional.ofNullable(expectations.get(carrier));
    }

    /** Empty where the scenario does not apply. */
    public Set<Defence> bitesOn(Carrier carrier) {
        boolean applies =
                on(carrier).filter(Expectation.Refusal.class::isInstance).isPresent();
        return applies ? bites.getOrDefault(carrier, Set.of()) : Set.of();
    }
}
