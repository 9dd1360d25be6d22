package authlab.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** One who can log in. The id is never given twice, the username may be once its owner is deleted. */
@Entity
@Table(name = "app_user")
public class User {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,31}");

    @Id
    private UUID id;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role[] roles;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    /** What a username may be; another one is nobody's and never reaches the database. */
    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    /** For Hibernate. */
    protected User() {}

    User(UUID id, String username, String passwordHash, Set<Role> roles, Instant createdAt) {
        this.id = id;
        this.username = username;
        this.passwordHash = passwordHash;
        this.roles = roles.toArray(Role[]::new);
        this.enabled = true;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Sorted by name. */
    public List<Role> roles() {
        return List.copyOf(EnumSet.copyOf(Arrays.asList(roles)));
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    /** Gives her these roles and no other. Her logins have the old ones, so they must end in the same transaction. */
    public void assign(Set<Role> others) {
        roles = others.toArray(Role[]::new);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void enable() {
        enabled = true;
    }

    /** Her logins must end in the same transaction. */
    public void disable() {
        enabled = false;
    }

    /** Whether she can act as one: an admin who is disabled is none. */
    public boolean isAdmin() {
        return enabled && roles().contains(Role.ADMIN);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
