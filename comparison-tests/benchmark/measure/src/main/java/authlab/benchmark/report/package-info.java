/** A run as a page that needs nothing else, as JSON and as CSV. */
package authlab.benchmark.report;
