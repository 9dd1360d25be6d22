package authlab.account;

import jakarta.enterprise.context.ApplicationScoped;

/** The first admin, whom nobody can appoint but the one who runs the service. */
@ApplicationScoped
public class BootstrapAdmin {

    private final Users users;

    BootstrapAdmin(Users users) {
        this.users = users;
    }

    /** Makes the user of that name admin, if there is such a user and no admin yet. Blocks; needs a transaction. */
    public void appoint(String username) {
        users.named(username).filter(user -> !users.hasAdmin()).ifPresent(User::becomeAdmin);
    }
}
