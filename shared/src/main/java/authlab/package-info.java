/**
 * All that does not differ between the two services: accounts, logins as rows, the revocation log, the HTTP contract.
 *
 * <p>Start at {@link authlab.session.Login} and {@link authlab.session.CredentialIssuer}, the seam. Deliberately absent:
 * any knowledge of what a credential looks like, and any switch that weakens a check.
 */
package authlab;
