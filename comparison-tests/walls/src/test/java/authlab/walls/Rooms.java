package authlab.walls;

/** The packages of each room of the house. */
final class Rooms {

    static final String SESSION_AUTH = "authlab.opaque..";
    static final String JWT_AUTH = "authlab.jwt..";

    static final String WEAKENED = "authlab.weakened..";

    private static final String[] SHARED = {
        "authlab.account..",
        "authlab.admin..",
        "authlab.bank..",
        "authlab.audit..",
        "authlab.database..",
        "authlab.housekeeping..",
        "authlab.http..",
        "authlab.jose..",
        "authlab.page..",
        "authlab.problem..",
        "authlab.proof..",
        "authlab.revocation..",
        "authlab.session..",
        "authlab.stream..",
        "authlab.throttle.."
    };

    private Rooms() {}

    static String[] shared() {
        return SHARED.clone();
    }

    static String[] comparisonTests() {
        return new String[] {
            "authlab.benchmark..",
            "authlab.browser..",
            "authlab.client..",
            "authlab.faults..",
            "authlab.token..",
            "authlab.lab..",
            "authlab.scenario..",
            "authlab.suite.."
        };
    }

    /** The chapters of the catalogue. */
    static String[] stories() {
        return new String[] {
            "authlab.scenario.forge..",
            "authlab.scenario.fixate..",
            "authlab.scenario.ride..",
            "authlab.scenario.steal..",
            "authlab.scenario.outlive..",
            "authlab.scenario.overreach..",
            "authlab.scenario.race.."
        };
    }

    /** Where stories are played, judged and told. */
    static String[] judges() {
        return new String[] {"authlab.scenario.play..", "authlab.scenario.report..", "authlab.scenario.command.."};
    }

    static String[] services() {
        return new String[] {SESSION_AUTH, JWT_AUTH};
    }

    /** All that runs in a service's process. */
    static String[] production() {
        String[] both = new String[SHARED.length + 2];
        System.arraycopy(SHARED, 0, both, 0, SHARED.length);
        both[SHARED.length] = SESSION_AUTH;
        both[SHARED.length + 1] = JWT_AUTH;
        return both;
    }
}
