package authlab.session;

import authlab.account.User;
import authlab.audit.Device;
import authlab.proof.KeyThumbprint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A login: who, since when, from which device, until when. The same row in both services; only the credential that
 * stands for it differs.
 *
 * <p>It is alive or over, never half: re-authentication and the like end it and open another, so no credential of one
 * login is ever newer than another. Once over it stays over.
 */
@Entity
@Table(name = "login")
public class Login {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "user_id", updatable = false)
    private User user;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "authenticated_at", updatable = false)
    private Instant authenticatedAt;

    /** Moved by {@link LastSeen} alone, which never moves it back. */
    @Column(name = "last_seen_at", updatable = false)
    private Instant lastSeenAt;

    @Column(name = "absolute_expires_at", updatable = false)
    private Instant absoluteExpiresAt;

    /** Until when some access token of this login may be believed unasked; null where the row itself is always asked. */
    @Column(name = "access_expires_at")
    private Instant accessExpiresAt;

    @Column(updatable = false)
    private long epoch;

    @Column(name = "ip_address", updatable = false)
    private String ipAddress;

    @Column(name = "user_agent", updatable = false)
    private String userAgent;

    /** Of the key without whose proof no credential of it is believed; null where it is bound to none. */
    @Column(name = "key_thumbprint", updatable = false)
    private byte[] keyThumbprint;

    @Column(name = "over_at")
    private Instant overAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "over_cause")
    private EndCause overCause;

    /** For Hibernate. */
    protected Login() {}

    Login(
            UUID id,
            User user,
            Instant now,
            Instant authenticatedAt,
            Duration absoluteTimeout,
            long epoch,
            Device device,
            Optional<KeyThumbprint> boundTo) {
        this.id = id;
        this.user = user;
        this.createdAt = now;
        this.authenticatedAt = authenticatedAt;
        this.lastSeenAt = now;
        this.absoluteExpiresAt = now.plus(absoluteTimeout);
        this.epoch = epoch;
        this.ipAddress = device.ipAddress();
        this.userAgent = device.userAgent().orElse(null);
        this.keyThumbprint = boundTo.map(KeyThumbprint::bytes).orElse(null);
    }

    public UUID id() {
        return id;
    }

    public User user() {
        return user;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the user last proved who she is: whole seconds, as {@code auth_time} tells it (RFC 9068). */
    public Instant authenticatedAt() {
        return authenticatedAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public Instant absoluteExpiresAt() {
        return absoluteExpiresAt;
    }

    /** A credential that carries another epoch than the stored one is dead. */
    public long epoch() {
        return epoch;
    }

    public Device device() {
        return new Device(ipAddress, Optional.ofNullable(userAgent));
    }

    /** The key without whose proof none of its credentials is believed; for as long as it lives, and those that follow it. */
    public Optional<KeyThumbprint> boundTo() {
        return Optional.ofNullable(keyThumbprint).map(KeyThumbprint::ofDigest);
    }

    /** When it ends without another use: the earlier of idle and absolute limit. */
    public Instant expiresAt(Duration idleTimeout) {
        return endOf(lastSeenAt, absoluteExpiresAt, idleTimeout);
    }

    /** The same for one whose figures were read without the row. */
    public static Instant endOf(Instant lastSeenAt, Instant absoluteExpiresAt, Duration idleTimeout) {
        Instant idle = lastSeenAt.plus(idleTimeout);
        return idle.isBefore(absoluteExpiresAt) ? idle : absoluteExpiresAt;
    }

    /** At its end exactly it is dead. */
    public boolean isAlive(Instant now, Duration idleTimeout) {
        return overAt == null && now.isBefore(expiresAt(idleTimeout));
    }

    /** Whether it was ended; one that merely expired is not over until somebody notices. */
    public boolean isOver() {
        return overAt != null;
    }

    public Optional<EndCause> overCause() {
        return Optional.ofNullable(overCause);
    }

    /** Until when an access token of it may be believed unasked. */
    public Optional<Instant> accessExpiresAt() {
        return Optional.ofNullable(accessExpiresAt);
    }

    /** Notes that an access token was issued that lives until then. */
    public void accessIssuedUntil(Instant end) {
        if (accessExpiresAt == null || accessExpiresAt.isBefore(end)) {
            accessExpiresAt = end;
        }
    }

    void end(EndCause cause, Instant now) {
        if (overAt == null) {
            overAt = now;
            overCause = cause;
        }
    }
}
