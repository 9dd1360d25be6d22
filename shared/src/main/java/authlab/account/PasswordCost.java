package authlab.account;

/**
 * What it costs to try one password (RFC 9106 §3.1).
 *
 * @param memoryKib at one time
 * @param passes over that memory
 * @param lanes that a machine may fill side by side
 */
record PasswordCost(int memoryKib, int passes, int lanes) {

    /** OWASP's parameters: 19 MiB, two passes, one lane. */
    static final PasswordCost OWASP = new PasswordCost(19 * 1024, 2, 1);

    PasswordCost {
        if (memoryKib < 8 * lanes || passes < 1 || lanes < 1) {
            throw new IllegalArgumentException("no cost of Argon2: m=" + memoryKib + ",t=" + passes + ",p=" + lanes);
        }
    }

    /** Whether a hash of this cost is to be replaced by one of that: it is cheaper in memory or in passes. */
    boolean isBelow(PasswordCost other) {
        return memoryKib < other.memoryKib || passes < other.passes;
    }
}
