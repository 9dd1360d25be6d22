package authlab.faults.run;

import authlab.faults.history.Finding;
import authlab.lab.ServiceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One defence less, and what shows that it is missing.
 *
 * @param setup of the instance that lacks it
 * @param lacks where that instance stands
 * @param found what the checker must find
 */
public record Ablation(ServiceKind kind, Setup setup, Place lacks, Provocation provocation, Finding.Kind found) {

    /** Where an instance stands on a {@link Stage}. */
    public enum Place {
        HERE,
        THERE
    }

    private static final Duration BOUND = Duration.ofSeconds(1);

    /** Every defence of that service that the history of several instances shows. */
    public static List<Ablation> of(ServiceKind kind) {
        List<Ablation> all = new ArrayList<>(List.of(
                late(kind, whole().lacking("freshness-check"), Place.THERE, Provocation.SILENCE),
                late(kind, whole().lacking("commit-wait"), Place.HERE, Provocation.SILENCE),
                late(kind, whole().lacking("xmin-cursor"), Place.THERE, Provocation.LATE_COMMIT),
                late(kind, whole().lacking("denylist-at-every-use"), Place.THERE, Provocation.REMEMBERED),
                new Ablation(
                        kind,
                        whole().lacking("recheck"),
                        Place.THERE,
                        Provocation.CHANGE_IN_FLIGHT,
                        Finding.Kind.STALE_CHANGE),
                late(kind, forgetful().lacking("watermark"), Place.HERE, Provocation.FORGOTTEN)));
        if (kind == ServiceKind.JWT_AUTH) {
            all.add(late(kind, Setup.stateless(Duration.ZERO), Place.THERE, Provocation.REMEMBERED));
        }
        return all;
    }

    private static Ablation late(ServiceKind kind, Setup setup, Place lacks, Provocation provocation) {
        return new Ablation(kind, setup, lacks, provocation, Finding.Kind.LATE_ACCEPTANCE);
    }

    /** Decides by memory. */
    static Setup whole() {
        return Setup.synced(BOUND).acknowledgedEverywhere();
    }

    /** What it issues ends soon, and what was revoked of that is forgotten at once. */
    static Setup forgetful() {
        return whole().with("auth.housekeeping-interval", "PT0.1S")
                .with("auth.jwt.access-token-lifetime", "PT3S")
                .with("auth.session.idle-timeout", "PT3S")
                .with("auth.session.absolute-timeout", "PT3S");
    }

    @Override
    public String toString() {
        return kind + " " + setup.without().map(defence -> "without " + defence).orElse(setup.toString());
    }
}
