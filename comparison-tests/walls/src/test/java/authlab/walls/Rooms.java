package authlab.walls;

/** The packages of each room of the house. */
final class Rooms {

    static final String SESSION_AUTH = "authlab.opaque..";
    static final String JWT_AUTH = "authlab.jwt..";

    private static final String[] SHARED = {
        "authlab.account..",
        "authlab.database..",
        "authlab.http..",
        "authlab.problem..",
        "authlab.revocation..",
        "authlab.session.."
    };

    private Rooms() {}

    static String[] shared() {
        return SHARED.clone();
    }

    static String[] comparisonTests() {
        return new String[] {"authlab.client..", "authlab.lab..", "authlab.suite.."};
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
