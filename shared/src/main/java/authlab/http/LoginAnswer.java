package authlab.http;

import authlab.account.Role;
import authlab.session.IssuedCredential;
import authlab.session.IssuedCredential.BearerTokens;
import authlab.session.Login;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is told of a login that was opened or renewed.
 *
 * @param roles sorted
 * @param expiresAt when the login ends without another use
 * @param tokenType how the access token is sent: {@code Bearer}, or {@code DPoP} where the login is bound
 * @param expiresIn seconds, of the access token
 * @param bound true where the login is bound to a key; not there where it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoginAnswer(
        String username,
        List<Role> roles,
        UUID sessionId,
        Instant authenticatedAt,
        Instant expiresAt,
        Instant absoluteExpiresAt,
        String csrfToken,
        String accessToken,
        String tokenType,
        Long expiresIn,
        String refreshToken,
        Boolean bound) {

    static LoginAnswer of(Login login, IssuedCredential credential, Duration idleTimeout) {
        BearerTokens tokens = credential.bearer().orElse(null);
        return new LoginAnswer(
                login.user().username(),
                login.user().roles(),
                login.id(),
                login.authenticatedAt(),
                login.expiresAt(idleTimeout),
                login.absoluteExpiresAt(),
                credential.csrfToken().orElse(null),
                tokens == null ? null : tokens.accessToken(),
                tokens == null ? null : tokenType(login),
                tokens == null ? null : tokens.expiresInSeconds(),
                tokens == null ? null : tokens.refreshToken(),
                login.boundTo().isPresent() ? true : null);
    }

    private static String tokenType(Login login) {
        return login.boundTo().isPresent() ? "DPoP" : "Bearer";
    }

    @Override
    public String toString() {
        return "LoginAnswer[" + sessionId + " of " + username + "]";
    }
}
