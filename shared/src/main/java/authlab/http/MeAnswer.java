package authlab.http;

import authlab.account.Role;
import java.time.Instant;
import java.util.List;

/**
 * Who the caller is.
 *
 * @param roles sorted
 */
public record MeAnswer(String username, List<Role> roles, Instant authenticatedAt) {}
