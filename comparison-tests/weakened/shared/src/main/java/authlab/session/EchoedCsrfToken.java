package authlab.session;

import java.util.Optional;

/** Takes besides the token of the login whatever a cookie and the address agree on: {@code NaiveDoubleSubmit} has looked. */
public final class EchoedCsrfToken extends CsrfCheck {

    /** What stands in the header where the two agree; nobody from outside gets it in. */
    public static final String AGREED = "agreed";

    @Override
    public void require(String expected, Optional<String> sent) {
        if (!sent.equals(Optional.of(AGREED))) {
            super.require(expected, sent);
        }
    }
}
