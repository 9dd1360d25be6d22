/**
 * Security events as they happen, for whoever keeps a request open to hear of hers.
 *
 * <p>{@link authlab.stream.EventStreams} asks the database once for all that are open on this instance. Deliberately
 * absent: a message from one instance to another; what the database does not tell, nobody hears.
 */
package authlab.stream;
