package authlab.scenario;

import java.util.Locale;

/**
 * An attacker's plan. The same attack is played against the healthy service, which must refuse it, and against one that
 * lacks a defence, where it must succeed.
 */
public interface Scenario {

    /** What is known of it before it is played. */
    Facts facts();

    /**
     * Plays it once. Whoever cannot tell what happened says so, by {@link Attempt#inconclusive} or by any exception.
     *
     * @param lab one service behind one carrier, on which the scenario applies
     */
    Attempt attack(Lab lab);

    /** Its stable name, from that of the class: {@code ForgeTamper} is {@code forge-tamper}. */
    default String id() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it is played in a real browser, which not everybody has. */
    default boolean needsBrowser() {
        return facts().tuning() == Tuning.BROWSER;
    }

    /** Whether its service must be nobody else's: it is stopped, filled up, or asked for more than one caller may. */
    default boolean needsServiceOfItsOwn() {
        return false;
    }

    /** The chapter that it belongs to: the first word of its id. */
    default String family() {
        return id().substring(0, id().indexOf('-'));
    }
}
