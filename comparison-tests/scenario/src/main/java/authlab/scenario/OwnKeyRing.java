package authlab.scenario;

import authlab.client.Request;
import authlab.client.Service;
import authlab.token.KeyRing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The key ring of a service that plays no other story at the time, to be changed while it runs as its operator would. */
public final class OwnKeyRing {

    /** It looks every second, but the machine may be busy. */
    private static final Duration HEARD_MAX = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private final Path file;
    private final Service management;

    OwnKeyRing(Path file, Service management) {
        this.file = file;
        this.management = management;
    }

    /** Gives the service this ring; returns when it goes by it. */
    public void put(KeyRing ring) {
        if (!offer(ring)) {
            throw new UnpreparedException("the service has refused a ring of " + ring.kids());
        }
    }

    /**
     * Offers the service a ring that it might refuse; returns when it has decided.
     *
     * @param ring another than it was offered before
     * @return whether it goes by it now
     */
    public boolean offer(KeyRing ring) {
        double taken = reloads("taken");
        double refused = reloads("refused");
        Instant end = Instant.now().plus(HEARD_MAX);
        ring.replace(file);
        while (Instant.now().isBefore(end)) {
            if (reloads("taken") > taken) {
                return true;
            }
            if (reloads("refused") > refused) {
                return false;
            }
            Lab.sleep(BETWEEN_LOOKS);
        }
        throw new UnpreparedException("the service has not looked at its key ring in " + HEARD_MAX);
    }

    private double reloads(String outcome) {
        String metric = "authlab_key_ring_reloads_total{outcome=\"" + outcome + "\"";
        return management
                .send(Request.get("/q/metrics"))
                .text()
                .lines()
                .filter(line -> line.startsWith(metric))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new UnpreparedException("the service does not tell what became of its key ring"));
    }
}
