package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.benchmark.Progress;
import authlab.benchmark.figure.Figures;
import authlab.benchmark.place.Ground;

/** All that a measure works with. */
public record Bench(Ground ground, Effort effort, Figures figures, Progress progress) {

    /** As the project's targets are stated. */
    static final int CONNECTIONS = 32;
}
