/** How long a login lives, how it is renewed, and how many there may be. */
package authlab.suite.lifetime;
