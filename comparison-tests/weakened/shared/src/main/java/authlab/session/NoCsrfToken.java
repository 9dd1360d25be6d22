package authlab.session;

import java.util.Optional;

/** Asks for no CSRF token at all. */
final class NoCsrfToken extends CsrfCheck {

    @Override
    public void require(String expected, Optional<String> sent) {
        // Whoever sends the cookie is believed to have meant it.
    }
}
