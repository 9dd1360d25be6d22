/**
 * What {@code GET /api/me} would cost if nobody were asked anything, and what it would cost if each request read one row.
 *
 * <p>The same server, the same answer, the same headers. Left out on purpose: all that the services ask of a request, their
 * metrics, health and management, and Hibernate: the row is read as cheaply as JDBC can.
 */
package authlab.ceiling;
