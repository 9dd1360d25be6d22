package authlab.bank;

import java.util.UUID;

/**
 * What somebody has.
 *
 * @param balance cents, never negative
 */
record Account(UUID id, UUID ownerId, long balance) {}
