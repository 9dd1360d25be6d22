/** What a user is told of her logins and her account, at once and later, and what whoever watches finds in the log. */
package authlab.suite.events;
