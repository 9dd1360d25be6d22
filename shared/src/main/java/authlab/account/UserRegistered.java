package authlab.account;

import java.time.Instant;
import java.util.UUID;

/** Somebody is about to become a user: told in the transaction that makes her one, to who has more to make. */
public record UserRegistered(UUID userId, Instant at) {}
