package authlab.scenario;

import authlab.scenario.exhaust.ExhaustArgon;
import authlab.scenario.exhaust.ExhaustBruteForce;
import authlab.scenario.exhaust.ExhaustDenylist;
import authlab.scenario.exhaust.ExhaustEnumerate;
import authlab.scenario.exhaust.ExhaustLoginFlood;
import authlab.scenario.exhaust.ExhaustLong;
import authlab.scenario.exhaust.ExhaustProofStore;
import authlab.scenario.exhaust.ExhaustSlow;
import authlab.scenario.exhaust.ExhaustSpraying;
import authlab.scenario.exhaust.ExhaustStuffing;
import authlab.scenario.exhaust.ExhaustUnknownId;
import authlab.scenario.exhaust.ExhaustVerifyCache;
import authlab.scenario.exhaust.ExhaustVictimSlots;
import authlab.scenario.fixate.FixateCsrfToken;
import authlab.scenario.fixate.FixateLoginCsrf;
import authlab.scenario.fixate.FixateOverflow;
import authlab.scenario.fixate.FixateParser;
import authlab.scenario.fixate.FixateParserInBrowser;
import authlab.scenario.fixate.FixatePort;
import authlab.scenario.fixate.FixatePrivilege;
import authlab.scenario.fixate.FixatePuzzle;
import authlab.scenario.fixate.FixateRelogin;
import authlab.scenario.fixate.FixateSession;
import authlab.scenario.fixate.FixateToss;
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
import authlab.scenario.forge.ForgeMassAssign;
import authlab.scenario.forge.ForgePsychic;
import authlab.scenario.forge.ForgeRecycledSubject;
import authlab.scenario.forge.ForgeRespell;
import authlab.scenario.forge.ForgeRetiredKey;
import authlab.scenario.forge.ForgeTamper;
import authlab.scenario.forge.ForgeTypeFuzz;
import authlab.scenario.forge.ForgeVectors;
import authlab.scenario.forge.ForgeWeakSecret;
import authlab.scenario.inject.InjectHeaderTwice;
import authlab.scenario.inject.InjectHost;
import authlab.scenario.inject.InjectLog;
import authlab.scenario.inject.InjectPollution;
import authlab.scenario.inject.InjectProxyHeaders;
import authlab.scenario.inject.InjectSmuggle;
import authlab.scenario.inject.InjectSql;
import authlab.scenario.inject.InjectStoredXss;
import authlab.scenario.outlive.OutliveAbsolute;
import authlab.scenario.outlive.OutliveActivity;
import authlab.scenario.outlive.OutliveAllUsers;
import authlab.scenario.outlive.OutliveBackButton;
import authlab.scenario.outlive.OutliveClockBack;
import authlab.scenario.outlive.OutliveCrash;
import authlab.scenario.outlive.OutliveCutoffs;
import authlab.scenario.outlive.OutliveDisable;
import authlab.scenario.outlive.OutliveEvict;
import authlab.scenario.outlive.OutliveFalseOk;
import authlab.scenario.outlive.OutliveIdle;
import authlab.scenario.outlive.OutliveInflight;
import authlab.scenario.outlive.OutliveInstance;
import authlab.scenario.outlive.OutliveKeyEmergency;
import authlab.scenario.outlive.OutliveLateCommit;
import authlab.scenario.outlive.OutliveLogout;
import authlab.scenario.outlive.OutliveLogoutEverywhere;
import authlab.scenario.outlive.OutliveNotifyFull;
import authlab.scenario.outlive.OutliveNotifyLost;
import authlab.scenario.outlive.OutlivePartition;
import authlab.scenario.outlive.OutlivePasswordChange;
import authlab.scenario.outlive.OutlivePurge;
import authlab.scenario.outlive.OutliveRecache;
import authlab.scenario.outlive.OutliveReenable;
import authlab.scenario.outlive.OutliveRefresh;
import authlab.scenario.outlive.OutliveRemoteLogout;
import authlab.scenario.outlive.OutliveRestore;
import authlab.scenario.outlive.OutliveRoleChange;
import authlab.scenario.outlive.OutliveSecond;
import authlab.scenario.outlive.OutliveStream;
import authlab.scenario.outlive.OutliveWrite;
import authlab.scenario.overreach.OverreachEndOthers;
import authlab.scenario.overreach.OverreachHorizontal;
import authlab.scenario.overreach.OverreachManagement;
import authlab.scenario.overreach.OverreachMethod;
import authlab.scenario.overreach.OverreachRead;
import authlab.scenario.overreach.OverreachStepUp;
import authlab.scenario.overreach.OverreachVertical;
import authlab.scenario.race.RaceLastSeen;
import authlab.scenario.race.RaceLimit;
import authlab.scenario.race.RaceLostAnswer;
import authlab.scenario.race.RaceLostAnswerInBrowser;
import authlab.scenario.race.RacePassword;
import authlab.scenario.race.RacePurge;
import authlab.scenario.race.RaceRefresh;
import authlab.scenario.race.RaceRefreshInTabs;
import authlab.scenario.race.RaceReload;
import authlab.scenario.race.RaceRevoke;
import authlab.scenario.race.RaceSpend;
import authlab.scenario.race.RaceStepUp;
import authlab.scenario.ride.RideCorsCredentials;
import authlab.scenario.ride.RideForm;
import authlab.scenario.ride.RideFrame;
import authlab.scenario.ride.RideLogout;
import authlab.scenario.ride.RideLookalike;
import authlab.scenario.ride.RideNaiveDoubleSubmit;
import authlab.scenario.ride.RideNullOrigin;
import authlab.scenario.ride.RideNullOriginInBrowser;
import authlab.scenario.ride.RideOtherToken;
import authlab.scenario.ride.RideRead;
import authlab.scenario.ride.RideSafeMethod;
import authlab.scenario.ride.RideSibling;
import authlab.scenario.ride.RideSilent;
import authlab.scenario.steal.StealAndReplay;
import authlab.scenario.steal.StealByScript;
import authlab.scenario.steal.StealFromBody;
import authlab.scenario.steal.StealFromCache;
import authlab.scenario.steal.StealFromDatabase;
import authlab.scenario.steal.StealFromLog;
import authlab.scenario.steal.StealFromMetrics;
import authlab.scenario.steal.StealFromToken;
import authlab.scenario.steal.StealFromUrl;
import authlab.scenario.steal.StealMixedPair;
import authlab.scenario.steal.StealOnTheWire;
import authlab.scenario.steal.StealProof;
import authlab.scenario.steal.StealProofInAdvance;
import authlab.scenario.steal.StealRefresh;
import authlab.scenario.steal.StealSessionFork;
import authlab.scenario.witness.WitnessClock;
import authlab.scenario.witness.WitnessCorrelate;
import authlab.scenario.witness.WitnessEvents;
import authlab.scenario.witness.WitnessFailClosed;
import authlab.scenario.witness.WitnessReuse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            new ForgeVectors(),
            new ForgeRetiredKey(),
            new ForgeClaims(),
            new ForgeCrossType(),
            new ForgeTypeFuzz(),
            new ForgeFormat(),
            new ForgeJwe(),
            new ForgeRespell(),
            new ForgeRecycledSubject(),
            new ForgeMassAssign(),
            new FixateSession(),
            new FixateRelogin(),
            new FixatePrivilege(),
            new FixatePuzzle(),
            new FixateCsrfToken(),
            new FixateParser(),
            new FixateToss(),
            new FixateParserInBrowser(),
            new FixateOverflow(),
            new FixatePort(),
            new FixateLoginCsrf(),
            new RideForm(),
            new RideSibling(),
            new RideRead(),
            new RideFrame(),
            new RideNaiveDoubleSubmit(),
            new RideOtherToken(),
            new RideLookalike(),
            new RideNullOrigin(),
            new RideNullOriginInBrowser(),
            new RideSilent(),
            new RideLogout(),
            new RideSafeMethod(),
            new RideCorsCredentials(),
            new InjectStoredXss(),
            new InjectSql(),
            new InjectLog(),
            new InjectProxyHeaders(),
            new InjectHeaderTwice(),
            new InjectPollution(),
            new InjectHost(),
            new InjectSmuggle(),
            new StealOnTheWire(),
            new StealByScript(),
            new StealFromCache(),
            new StealFromDatabase(),
            new StealFromLog(),
            new StealFromMetrics(),
            new StealFromUrl(),
            new StealFromBody(),
            new StealFromToken(),
            new StealRefresh(),
            new StealSessionFork(),
            new StealMixedPair(),
            new StealAndReplay(),
            new StealProof(),
            new StealProofInAdvance(),
            new OutliveLogout(),
            new OutliveBackButton(),
            new OutliveRemoteLogout(),
            new OutliveLogoutEverywhere(),
            new OutliveRefresh(),
            new OutlivePasswordChange(),
            new OutliveDisable(),
            new OutliveRoleChange(),
            new OutliveEvict(),
            new OutliveIdle(),
            new OutliveAbsolute(),
            new OutliveActivity(),
            new OutliveReenable(),
            new OutliveAllUsers(),
            new OutliveKeyEmergency(),
            new OutliveSecond(),
            new OutliveClockBack(),
            new OutliveStream(),
            new OutliveInflight(),
            new OutliveWrite(),
            new OutliveFalseOk(),
            new OutliveCrash(),
            new OutliveNotifyFull(),
            new OutliveInstance(),
            new OutliveNotifyLost(),
            new OutlivePartition(),
            new OutliveLateCommit(),
            new OutliveRecache(),
            new OutlivePurge(),
            new OutliveRestore(),
            new OutliveCutoffs(),
            new ExhaustBruteForce(),
            new ExhaustStuffing(),
            new ExhaustSpraying(),
            new ExhaustEnumerate(),
            new ExhaustLong(),
            new ExhaustLoginFlood(),
            new ExhaustSlow(),
            new ExhaustUnknownId(),
            new ExhaustVerifyCache(),
            new ExhaustDenylist(),
            new ExhaustArgon(),
            new ExhaustVictimSlots(),
            new ExhaustProofStore(),
            new OverreachHorizontal(),
            new OverreachRead(),
            new OverreachVertical(),
            new OverreachStepUp(),
            new OverreachEndOthers(),
            new OverreachManagement(),
            new OverreachMethod(),
            new RaceLimit(),
            new RaceRefresh(),
            new RaceRefreshInTabs(),
            new RaceLostAnswer(),
            new RaceLostAnswerInBrowser(),
            new RaceReload(),
            new RaceRevoke(),
            new RaceStepUp(),
            new RacePassword(),
            new RaceSpend(),
            new RaceLastSeen(),
            new RacePurge(),
            new WitnessEvents(),
            new WitnessClock(),
            new WitnessReuse(),
            new WitnessCorrelate(),
            new WitnessFailClosed());

    private Catalogue() {}

    public static List<Scenario> all() {
        return ALL;
    }

    /**
     * Those whose id fits.
     *
     * @param patterns separated by commas, each an id, the beginning of ids and an asterisk, or {@code all}
     */
    public static List<Scenario> matching(String patterns) {
        List<Pattern> wanted = each(patterns).map(Catalogue::pattern).toList();
        return ALL.stream()
                .filter(scenario -> wanted.stream().anyMatch(pattern -> fits(scenario, pattern)))
                .toList();
    }

    /** Those of several patterns that no id fits. */
    public static List<String> unknownAmong(String patterns) {
        return each(patterns)
                .filter(glob -> ALL.stream().noneMatch(scenario -> fits(scenario, pattern(glob))))
                .toList();
    }

    private static Stream<String> each(String patterns) {
        return Stream.of(patterns.split(",", -1)).map(String::strip);
    }

    private static boolean fits(Scenario scenario, Pattern pattern) {
        return pattern.matcher(scenario.id()).matches();
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile("\\Q" + (glob.equals("all") ? "*" : glob).replace("*", "\\E.*\\Q") + "\\E");
    }
}
