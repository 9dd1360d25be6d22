package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.client.Carrier;
import java.time.Duration;
import java.util.List;

/** One question, and how long it takes to ask it. */
public interface Measure {

    /** One of each service. */
    List<Carrier> CARRIERS = List.of(Carrier.SESSION, Carrier.JWT_BEARER);

    /** What its figures' ids begin with. */
    String id();

    /** As people ask it. */
    String question();

    /** About how long it takes: progress goes by it. Zero if it is not asked in such a run. */
    Duration planned(Effort effort);

    /**
     * Measures, and adds the figures as they come.
     *
     * @throws authlab.benchmark.CannotMeasure if it cannot be told; what was added until then stands
     */
    void run(Bench bench);
}
