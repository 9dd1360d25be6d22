/** Requests by chance, well and badly formed: whatever comes, a service answers, keeps nothing and goes on. */
package authlab.suite.fuzz;
