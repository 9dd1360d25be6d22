package authlab.scenario;

import authlab.scenario.fixate.FixateCsrfToken;
import authlab.scenario.fixate.FixatePrivilege;
import authlab.scenario.fixate.FixateRelogin;
import authlab.scenario.fixate.FixateSession;
import authlab.scenario.forge.ForgeAlgConfusion;
import authlab.scenario.forge.ForgeAlgNone;
import authlab.scenario.forge.ForgeAlgSibling;
import authlab.scenario.forge.ForgeClaims;
import authlab.scenario.forge.ForgeCrossType;
import authlab.scenario.forge.ForgeFormat;
import authlab.scenario.forge.ForgeGuess;
import authlab.scenario.forge.ForgeJwe;
import authlab.scenario.forge.ForgeKeyInjection;
import authlab.scenario.forge.ForgeKid;
import authlab.scenario.forge.ForgePsychic;
import authlab.scenario.forge.ForgeRespell;
import authlab.scenario.forge.ForgeRetiredKey;
import authlab.scenario.forge.ForgeTamper;
import authlab.scenario.forge.ForgeTypeFuzz;
import authlab.scenario.forge.ForgeWeakSecret;
import authlab.scenario.outlive.OutliveAbsolute;
import authlab.scenario.outlive.OutliveEvict;
import authlab.scenario.outlive.OutliveIdle;
import authlab.scenario.outlive.OutliveLogout;
import authlab.scenario.outlive.OutliveLogoutEverywhere;
import authlab.scenario.outlive.OutlivePasswordChange;
import authlab.scenario.outlive.OutliveRemoteLogout;
import authlab.scenario.overreach.OverreachHorizontal;
import authlab.scenario.race.RaceLimit;
import authlab.scenario.race.RaceRefresh;
import authlab.scenario.race.RaceRevoke;
import authlab.scenario.ride.RideCorsCredentials;
import authlab.scenario.ride.RideLogout;
import authlab.scenario.ride.RideLookalike;
import authlab.scenario.ride.RideNullOrigin;
import authlab.scenario.ride.RideOtherToken;
import authlab.scenario.ride.RideSafeMethod;
import authlab.scenario.ride.RideSilent;
import authlab.scenario.steal.StealFromDatabase;
import authlab.scenario.steal.StealFromLog;
import authlab.scenario.steal.StealFromUrl;
import authlab.scenario.steal.StealRefresh;
import authlab.scenario.steal.StealSessionFork;
import java.util.List;

/** Every scenario there is, in the order in which they are told. */
public final class Catalogue {

    private static final List<Scenario> ALL = List.of(
            new ForgeGuess(),
            new ForgeTamper(),
            new ForgeAlgNone(),
            new ForgeAlgConfusion(),
            new ForgeAlgSibling(),
            new ForgeKeyInjection(),
            new ForgeKid(),
            new ForgeWeakSecret(),
            new ForgePsychic(),
            new ForgeRetiredKey(),
            new ForgeClaims(),
            new ForgeCrossType(),
            new ForgeTypeFuzz(),
            new ForgeFormat(),
            new ForgeJwe(),
            new ForgeRespell(),
            new FixateSession(),
            new FixateRelogin(),
            new FixatePrivilege(),
            new FixateCsrfToken(),
            new RideOtherToken(),
            new RideLookalike(),
            new RideNullOrigin(),
            new RideSilent(),
            new RideLogout(),
            new RideSafeMethod(),
            new RideCorsCredentials(),
            new StealFromDatabase(),
            new StealFromLog(),
            new StealFromUrl(),
            new StealRefresh(),
            new StealSessionFork(),
            new OutliveLogout(),
            new OutliveRemoteLogout(),
            new OutliveLogoutEverywhere(),
            new OutlivePasswordChange(),
            new OutliveEvict(),
            new OutliveIdle(),
            new OutliveAbsolute(),
            new OverreachHorizontal(),
            new RaceLimit(),
            new RaceRefresh(),
            new RaceRevoke());

    private Catalogue() {}

    public static List<Scenario> all() {
        return ALL;
    }

    /**
     * Those whose id fits.
     *
     * @param pattern an id, the beginning of ids and an asterisk, or {@code all}
     */
    public static List<Scenario> matching(String pattern) {
        String glob = pattern.equals("all") ? "*" : pattern;
        String regex = "\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E";
        return ALL.stream().filter(scenario -> scenario.id().matches(regex)).toList();
    }
}
