/** What several instances of a service know of each other's revocations, and when. */
package authlab.suite.freshness;
