package authlab.benchmark.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests that differ in nothing but who sends them. {@link #toString()} tells no header and no body, which hold credentials.
 *
 * @param name what its share of the figures is called
 * @param weight of all requests of the load, this share; of all lanes together 1
 * @param senders each takes its turn
 */
public record Lane(String name, double weight, String method, String path, List<Sender> senders) {

    public Lane {
        senders = List.copyOf(senders);
        if (senders.isEmpty() || weight <= 0 || weight > 1) {
            throw new IllegalArgumentException(name + " has " + senders.size() + " senders and weight " + weight);
        }
    }

    /** All there is of a load. */
    public static Lane only(String method, String path, List<Sender> senders) {
        return new Lane("all", 1, method, path, senders);
    }

    @Override
    public String toString() {
        return method + " " + path + " by " + senders.size();
    }

    /**
     * Somebody who sends a request. {@link #toString()} tells nothing.
     *
     * @param body null for none
     */
    public record Sender(Map<String, String> headers, String body) {

        /** Who holds nothing. */
        public static final Sender NOBODY = new Sender(Map.of(), null);

        public Sender {
            headers = new TreeMap<>(headers);
        }

        @Override
        public String toString() {
            return "a sender";
        }
    }
}
