/**
 * What was seen of runs, for people and for programs: {@code faults.html} with a picture of each run, and each history.
 *
 * <p>Deliberately absent: any judgement of its own.
 */
package authlab.faults.report;
