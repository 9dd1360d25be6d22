package authlab.scenario.browser;

/** Where an attacker has pages. */
public enum Site {
    /** Another site. */
    EVIL("evil.test"),

    /** Another host of the bank's own site, which somebody else has taken over. */
    SIBLING("sub.bank.test"),

    /** Another port of the bank's own host. */
    NEIGHBOUR("bank.test");

    private final String host;

    Site(String host) {
        this.host = host;
    }

    public String host() {
        return host;
    }
}
