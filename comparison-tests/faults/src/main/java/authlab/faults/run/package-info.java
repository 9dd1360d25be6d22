/**
 * A run: several instances of one service, people who use and revoke logins there, and faults in the midst of it.
 *
 * <p>Writes down what was seen. Deliberately absent: whether that was right.
 */
package authlab.faults.run;
