package authlab.scenario;

import authlab.client.Request;
import authlab.client.Service;

/** What an instance tells Prometheus. */
final class Metrics {

    private Metrics() {}

    /** All of them, as they are now. */
    static String of(Service management) {
        return management.send(Request.get("/q/metrics")).text();
    }

    /**
     * One of them.
     *
     * @throws UnpreparedException if there is none of that name
     */
    static double of(Service management, String name) {
        return in(of(management), name);
    }

    private static double in(String all, String name) {
        return all.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new UnpreparedException("the service has no metric " + name));
    }
}
