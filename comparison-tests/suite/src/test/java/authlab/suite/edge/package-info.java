/** What meets the services first: proxies, TLS, limits, and clients that take their time. */
package authlab.suite.edge;
