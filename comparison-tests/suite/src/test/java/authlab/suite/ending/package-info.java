/** How a login is ended ahead of time by its user: from afar, everywhere at once, by proving anew who she is. */
package authlab.suite.ending;
