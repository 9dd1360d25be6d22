package authlab.benchmark.cost;

/**
 * What one request cost, on the average of a round.
 *
 * @param walBytes of the whole PostgreSQL, whoever made it write
 */
public record Cost(
        double serviceMicros, double postgresMicros, double generatorMicros, double allocatedBytes, double walBytes) {}
