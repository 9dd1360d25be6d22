package authlab.admin;

import authlab.account.Role;
import authlab.account.User;
import java.util.List;

/**
 * A user as an admin sees her.
 *
 * @param roles sorted
 */
public record UserAnswer(String username, List<Role> roles, boolean enabled) {

    static UserAnswer of(User user) {
        return new UserAnswer(user.username(), user.roles(), user.isEnabled());
    }
}
