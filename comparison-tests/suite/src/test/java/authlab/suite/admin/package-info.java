/** What an admin may do, what dies by it, and what she may not. */
package authlab.suite.admin;
