package authlab.revocation;

import java.time.Instant;

/**
 * A moment by both of this machine's clocks.
 *
 * @param ticks nanoseconds on the monotonic one, from an arbitrary start
 * @param wall by the other
 */
record Moment(long ticks, Instant wall) {}
