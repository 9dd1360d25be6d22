/** Accounts and transfers: who pays whom, what is refused, and that no cent is lost or made. */
package authlab.suite.bank;
