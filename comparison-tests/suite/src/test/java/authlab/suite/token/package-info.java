/** What is in an access token of jwt-auth, and which others are refused. */
package authlab.suite.token;
