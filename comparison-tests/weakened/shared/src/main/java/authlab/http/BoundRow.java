package authlab.http;

import authlab.account.Role;
import authlab.account.User;
import authlab.account.UserRegistered;
import authlab.account.Users;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Fills a new user's row with what came with her registration, as one does who binds a body to the entity itself. */
@ApplicationScoped
class BoundRow {

    /** Of the request that this thread serves. */
    static final ThreadLocal<Map<String, JsonNode>> BOUND = ThreadLocal.withInitial(HashMap::new);

    private final Users users;

    BoundRow(Users users) {
        this.users = users;
    }

    void fill(@Observes UserRegistered registered) {
        JsonNode roles = BOUND.get().remove("roles");
        if (roles != null && roles.toString().contains("admin")) {
            Set<Role> both = EnumSet.of(Role.USER, Role.ADMIN);
            users.findByIdOptional(registered.userId()).ifPresent((User user) -> user.assign(both));
        }
    }
}
