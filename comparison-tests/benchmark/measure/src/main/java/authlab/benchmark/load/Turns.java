package authlab.benchmark.load;

import authlab.benchmark.load.Lane.Sender;
import io.hyperfoil.api.session.Session;
import java.util.List;

/**
 * Whose turn it is to send, on each thread of the generator by itself.
 *
 * <p>Hyperfoil asks for the body of a request, if it has one, and then for its headers, with nothing in between on that
 * thread: whoever is asked first moves on.
 */
final class Turns {

    private final List<Sender> senders;
    private final int[] next;

    Turns(List<Sender> senders, int threads) {
        this.senders = senders;
        this.next = new int[threads];
        for (int thread = 0; thread < threads; thread++) {
            next[thread] = senders.size() * thread / threads;
        }
    }

    Sender next(Session session) {
        int thread = session.agentThreadId();
        next[thread] = (next[thread] + 1) % senders.size();
        return current(session);
    }

    Sender current(Session session) {
        return senders.get(next[session.agentThreadId()]);
    }
}
