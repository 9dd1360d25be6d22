/**
 * What an admin may do to others and to herself: roles, disabling, deleting, ending logins.
 *
 * <p>Deliberately absent: acts on what a user owns, and on keys, which only jwt-auth has.
 */
package authlab.admin;
