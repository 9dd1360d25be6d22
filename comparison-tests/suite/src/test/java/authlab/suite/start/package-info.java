/** How a bare service starts, and refuses to. */
package authlab.suite.start;
