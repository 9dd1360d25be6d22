package authlab.session;

import authlab.problem.ProblemException;
import authlab.proof.ProofRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** How a service's credential is renewed, and what a credential that only renews is good for besides. */
public interface CredentialRenewal {

    /**
     * Exchanges what is presented for a fresh credential of the same login. It is no sign of the user: {@code
     * lastSeenAt} stays, and the absolute limit is never passed (NIST SP 800-63B-4).
     *
     * <p>Blocks; runs in a transaction of its own.
     *
     * @throws ProblemException 401 if there is nothing good to exchange, 403 without the CSRF token that
     *     a cookie needs; then nothing has changed, unless reuse was found: that has ended the login
     */
    Renewed renew(RenewalRequest request);

    /**
     * The login that {@link #renew} would renew if it were asked now. Empty where it would refuse, but for the CSRF token.
     *
     * <p>Blocks; runs in a transaction of its own, and changes nothing.
     */
    Optional<UUID> renewable(RenewalRequest request);

    /**
     * The login that a credential which only renews names, to end it. Empty where there is none, or none that is good.
     *
     * <p>Blocks; runs in a transaction of its own.
     *
     * @param beside the login of the credential that came with it
     * @throws ProblemException 400 if they are two logins', 403 without the CSRF token that a cookie
     *     needs
     */
    Optional<UUID> named(RenewalRequest request, Optional<UUID> beside);

    /**
     * What a request for renewal, or for logout, carries.
     *
     * @param refreshTokenInBody throws {@link ProblemException}, 400, if the body is malformed
     * @param proof what shows, where the login is bound, that its key is there
     */
    record RenewalRequest(
            Presented presented,
            Supplier<Optional<String>> refreshTokenInBody,
            Optional<String> csrfToken,
            ProofRequest proof) {

        /** Whether the credential is, or would have to be, in a cookie. */
        public boolean isByCookie() {
            return presented.carrier() == Carrier.COOKIE;
        }

        /**
         * Asked beside a cookie, after whose it is and for the CSRF token.
         *
         * @throws ProblemException 400
         */
        public void requireEmptyBody() {
            if (refreshTokenInBody.get().isPresent()) {
                throw ProblemException.invalid("refreshToken", "must not be sent beside a cookie of this service");
            }
        }

        @Override
        public String toString() {
            return "RenewalRequest[" + presented + "]";
        }
    }

    /** A login with its fresh credential. */
    record Renewed(Login login, IssuedCredential credential) {}
}
