/** Which requests are listened to at all: from which page, for which host, with how many credentials and which CSRF token. */
package authlab.suite.site;
