/**
 * The login as a row: opened, listed, renewed, limited, ended, expired, the same in both services.
 *
 * <p>{@link authlab.session.CredentialIssuer}, {@link authlab.session.CredentialCarrier} and {@link
 * authlab.session.CredentialRenewal} are the seam; each service implements the three. Deliberately absent: what a
 * credential looks like, and how it is checked.
 */
package authlab.session;
