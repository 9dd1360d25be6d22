/** What grows with use goes again: when it is due, not before, and in nobody's way. */
package authlab.suite.housekeeping;
