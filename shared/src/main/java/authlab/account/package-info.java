/**
 * Who can log in: users, their roles, their passwords.
 *
 * <p>Deliberately absent: what a user's logins are ({@link authlab.session}).
 */
package authlab.account;
