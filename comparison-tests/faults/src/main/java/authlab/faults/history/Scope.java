package authlab.faults.history;

/** What a revocation is about. */
public sealed interface Scope {

    /** Whether a credential is of those meant, if its login was there in time. */
    boolean means(Credential credential);

    /**
     * Whether it is dead for certain once a revocation begun at that moment was acknowledged. A login that opened while
     * that was under way may have come before it or after.
     */
    default boolean covers(Credential credential, long begunNanos) {
        return means(credential) && credential.login().knownNanos() < begunNanos;
    }

    /** A login, with every credential that it ever had or will have. */
    record OfLogin(String login) implements Scope {
        @Override
        public boolean means(Credential credential) {
            return credential.login().name().equals(login);
        }

        /** Also what a renewal brought that raced with the end: it stands for the same login. */
        @Override
        public boolean covers(Credential credential, long begunNanos) {
            return means(credential);
        }
    }

    /** One credential, whose login lives on with another. */
    record OfCredential(String name) implements Scope {
        @Override
        public boolean means(Credential credential) {
            return credential.name().equals(name);
        }
    }

    /**
     * Every login of a user but one.
     *
     * @param except the login that is spared; empty if none is
     */
    record OfUser(String user, String except) implements Scope {
        @Override
        public boolean means(Credential credential) {
            return credential.login().user().equals(user)
                    && !credential.login().name().equals(except);
        }
    }

    /** What a key has signed. */
    record OfKey(String key) implements Scope {
        @Override
        public boolean means(Credential credential) {
            return credential.signedBy().equals(key);
        }

        /** Also what it signed while it was being withdrawn. */
        @Override
        public boolean covers(Credential credential, long begunNanos) {
            return means(credential);
        }
    }

    /** Everything. */
    record OfEveryone() implements Scope {
        @Override
        public boolean means(Credential credential) {
            return true;
        }
    }
}
