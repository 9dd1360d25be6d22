package authlab.faults.history;

/**
 * Something that was issued and may be believed for a while. Names are the run's own: nothing here proves anything.
 *
 * @param name one for each credential ever issued
 * @param login what it stands for; all credentials of a login die with it
 * @param signedBy the key that signed it; empty where none did
 * @param endsNanos until when nothing ends it by itself; what is refused later is refused rightly
 */
public record Credential(String name, Login login, String signedBy, long endsNanos) {

    /** Enough of a name to tell it from others at a glance. */
    private static final int TOLD_CHARACTERS = 12;

    @Override
    public String toString() {
        return name.substring(0, Math.min(name.length(), TOLD_CHARACTERS)) + " of " + login + " of " + login.user();
    }
}
