/** The signing keys of jwt-auth: how one takes the place of another, and how one is withdrawn. */
package authlab.suite.keys;
