/**
 * {@code ./mvnw -Pbenchmark}: what freshness costs, measured as users would, from outside, against services that run as
 * processes of their own.
 *
 * <p>Every figure is the median of rounds that took turns, with the least and the most of them beside it; what compares is
 * the ratio to another's in the same round. Absent on purpose: any class of the services, and any figure that was not
 * measured in the run that reports it.
 */
package authlab.benchmark;
