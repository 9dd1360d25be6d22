package authlab.suite.fuzz;

import static authlab.suite.AnswerAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.NoAnswer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.client.Service;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.io.IOException;
import java.net.http.HttpClient.Version;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** For {@code -Dfuzz.seconds=…} on each carrier; a failure tells the seed for {@code -Dfuzz.seed=…}. */
@Isolated("it keeps both cores busy, and measures memory")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzTest {

    private static final long SECONDS = Long.getLong("fuzz.seconds", 2);
    private static final long SEED = Long.getLong("fuzz.seed", new SecureRandom().nextLong());
    private static final int CLIENTS = 8;

    /** Whoever gets half a request waits for the rest; so long the test waits with it. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** Code that is compiled late, caches with a bound; a kilobyte for each request would be more. */
    private static final long GROWTH_BYTES_MAX = 24L * 1024 * 1024;

    /** It could not be checked in time, or the protocol is another. */
    private static final List<Integer> HONEST_5XX = List.of(501, 503, 505);

    @EachCarrier
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void whatever_comes_is_answered_forgotten_and_harms_nobody(Scene scene) throws IOException {
        Person person = scene.member();
        Actor bystander = scene.loggedIn(scene.member());
        long logged = Files.size(scene.instance().log().file());
        run(Math.max(1, SECONDS / 4), SEED + 1, scene, person);
        long before = Memory.heapBytesOf(scene.instance());

        int sent = run(SECONDS, SEED, scene, person);

        long grown = Memory.heapBytesOf(scene.instance()) - before;
        assertThat(sent).isGreaterThan(CLIENTS);
        assertThat(grown).as("bytes kept after %d requests", sent).isLessThan(GROWTH_BYTES_MAX);
        assertThat(errorsIn(scene, logged)).as("seed %d", SEED).isEmpty();
        assertThat(bystander.get("/api/me")).hasStatus(200);
        assertThat(scene.visitor().login(person)).hasStatus(200);
    }

    /** So long; returns how many were sent. */
    private static int run(long seconds, long seed, Scene scene, Person person) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        AtomicInteger sent = new AtomicInteger();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Service overHttp2 = scene.service().over(Version.HTTP_2);
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> new Thread(() -> {
                    Client one = new Client(seed + client, scene, overHttp2, person);
                    while (System.nanoTime() < end && wrong.isEmpty()) {
                        one.send().ifPresent(wrong::add);
                        sent.incrementAndGet();
                    }
                }))
                .toList();
        clients.forEach(Thread::start);
        clients.forEach(FuzzTest::join);
        assertThat(wrong).isEmpty();
        return sent.get();
    }

    private static void join(Thread client) {
        try {
            client.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Sends one request after the other, and logs in again now and then if one of them has logged it out. */
    private static final class Client {

        private static final int LOOKS_EVERY = 100;

        private final long seed;
        private final Scene scene;
        private final Service overHttp2;
        private final Person person;
        private final Dice dice;
        private final Actor actor;
        private final RandomRequests requests;
        private int number;

        Client(long seed, Scene scene, Service overHttp2, Person person) {
            this.seed = seed;
            this.scene = scene;
            this.overHttp2 = overHttp2;
            this.person = person;
            this.dice = new Dice(seed);
            this.actor = scene.loggedIn(person);
            this.requests = new RandomRequests(dice, actor, person);
        }

        /** What was wrong with its answer, if anything was. */
        Optional<String> send() {
            number++;
            if (number % LOOKS_EVERY == 0 && actor.get("/api/me").status() == 401) {
                scene.logIn(actor, person);
            }
            return answer().filter(answer -> answer.status() >= 500 && !HONEST_5XX.contains(answer.status()))
                    .map(answer -> "request " + number + " of seed " + seed + ": " + answer);
        }

        private Optional<Answer> answer() {
            if (dice.percent(30)) {
                Request request = requests.next();
                return ifAny(() -> Optional.of(overHttp2.send(request)));
            }
            Service service = scene.service();
            byte[] bytes = requests.nextBytes(service.base().getRawAuthority());
            return ifAny(() -> service.wire().waiting(PATIENCE).send(bytes));
        }
    }

    /** None comes to half a request; and some the client itself refuses to send. */
    private static Optional<Answer> ifAny(Supplier<Optional<Answer>> exchange) {
        try {
            return exchange.get();
        } catch (NoAnswer | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What a service says when it does not know what to answer. A critical security event is what an attack is to cause. */
    private static List<String> errorsIn(Scene scene, long from) throws IOException {
        byte[] all = Files.readAllBytes(scene.instance().log().file());
        return new String(all, (int) from, all.length - (int) from, UTF_8)
                .lines()
                .filter(line -> line.contains(" ERROR ") && !line.contains(" ERROR [au.audit] "))
                .toList();
    }
}
