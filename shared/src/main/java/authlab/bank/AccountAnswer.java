package authlab.bank;

/**
 * What {@code GET /api/account} tells.
 *
 * @param owner her username
 * @param balance cents
 */
public record AccountAnswer(String owner, long balance) {}
