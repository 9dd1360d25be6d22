/** What happens to who tries too often, seen from several addresses: the tests are a trusted proxy. */
package authlab.suite.throttle;
