/** The outcomes that the contract names as problems (RFC 9457), as values. How they are written is {@link authlab.http}'s. */
package authlab.problem;
