package authlab.scenario.steal;

import authlab.client.Credentials;
import authlab.scenario.Attempt;
import authlab.scenario.Lab;
import authlab.token.RefreshToken;
import java.util.stream.Stream;

/** A text that somebody found and takes for a credential. */
record Loot(String text) {

    /** A cookie can carry it, and a header. */
    boolean canTravel() {
        return text.matches("[\\x21-\\x7E&&[^;,\"]]+");
    }

    /** As whatever it could be: to read or to renew is the prize. */
    Stream<Attempt> present(Lab lab, String where) {
        Credentials nothing = Credentials.none(lab.carrier());
        Stream<Attempt> read = Stream.of(nothing.withAccess(text))
                .map(held -> Attempt.of(lab.with(held).get("/api/me"), "she is let in by what she found in " + where));
        if (!lab.carrier().isJwt()) {
            return read;
        }
        return Stream.concat(
                read,
                Stream.of(nothing.withRefresh(text).withCsrfToken(csrfToken()))
                        .map(held -> Attempt.of(
                                lab.with(held).refresh(), "she renews a login by what she found in " + where)));
    }

    /** The one that belongs to it, if it should be a refresh token. */
    private String csrfToken() {
        try {
            return RefreshToken.parse(text).csrfToken();
        } catch (IllegalArgumentException notOne) {
            return "none";
        }
    }

    @Override
    public String toString() {
        return "Loot[…]";
    }
}
