/** Logins that are bound to a key of their device (RFC 9449), on all carriers. */
package authlab.suite.proof;
