package authlab.scenario;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Credentials;
import authlab.client.Person;
import authlab.client.Request;
import authlab.client.Service;
import authlab.client.Unfinished;
import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Browsers;
import authlab.token.Signer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One service behind one carrier, healthy or not, and the people in it: all that an attack gets to see. */
public final class Lab {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** Some seconds in all. */
    private static final int ASKED_MAX = 30;

    /** People outlive a run where the database does, so two runs must not meet in their names. */
    private static final String RUN = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private static final AtomicLong PEOPLE = new AtomicLong();

    private final Target target;
    private final Carrier carrier;
    private final Tuning tuning;
    private final Effort effort;
    private final Transcript transcript;
    private final Service service;
    private final Optional<Browsers> browsers;

    /** The one of this story, once it was asked for. */
    private Browser browser;

    /** A lab for stories that need no browser. */
    public Lab(Target target, Carrier carrier, Tuning tuning, Effort effort, Transcript transcript) {
        this(target, carrier, tuning, effort, transcript, Optional.empty());
    }

    public Lab(
            Target target,
            Carrier carrier,
            Tuning tuning,
            Effort effort,
            Transcript transcript,
            Optional<Browsers> browsers) {
        this.target = target;
        this.carrier = carrier;
        this.tuning = tuning;
        this.effort = effort;
        this.transcript = transcript;
        this.service = target.service().reportingTo(transcript::heard);
        this.browsers = browsers;
    }

    public Carrier carrier() {
        return carrier;
    }

    /** Where requests go; each is written down in the transcript. */
    public Service service() {
        return service;
    }

    /** A sentence of the story, into the transcript. */
    public void step(String sentence) {
        transcript.step(sentence);
    }

    /**
     * What a story needs before its attack begins.
     *
     * @return the answer, which has that status
     * @throws UnpreparedException if it has another
     */
    public static Answer require(int status, Answer answer) {
        if (answer.status() != status) {
            throw new UnpreparedException("a " + status + " was needed to go on, but the answer was " + answer);
        }
        return answer;
    }

    /** Asks until the answer is another than that nobody can tell just now. To ask again must be harmless. */
    public static Answer untilServed(Supplier<Answer> asking) {
        Answer answer = asking.get();
        for (int i = 1; i < ASKED_MAX && answer.status() == 503; i++) {
            sleep(BETWEEN_LOOKS.multipliedBy(i));
            answer = asking.get();
        }
        return answer;
    }

    /** Somebody who is registered and has never logged in. */
    public Customer newCustomer() {
        return new Customer(this, target.stock().next().orElseGet(this::registered));
    }

    /** Where nobody else is, for a story in {@link Tuning#NARROW}. */
    public Elsewhere elsewhere() {
        return Elsewhere.in(this);
    }

    /** Somebody who has registered just now, for who wants to see that. */
    public Customer registeredAnew() {
        return new Customer(this, registered());
    }

    private Person registered() {
        Person person = new Person("p" + RUN + "-" + PEOPLE.incrementAndGet(), Stock.PASSWORD);
        require(201, service.register(person));
        return person;
    }

    /** An admin of the service, who has just logged in; everybody's, so no story ends her logins. */
    public Actor admin() {
        Actor admin = visitor();
        if (admin.login(target.admin()).status() == 401) {
            // Another story may just have done so.
            service.register(target.admin());
            require(200, admin.login(target.admin()));
        }
        return admin;
    }

    /** Somebody who holds nothing. */
    public Actor visitor() {
        return service.visitor(carrier);
    }

    /**
     * The victim's browser, the same whenever the story asks for it.
     *
     * @throws UnpreparedException where there is none to be had
     */
    public Browser browser() {
        if (browser == null) {
            browser = browsers.orElseThrow(() -> new UnpreparedException("there is no browser here"))
                    .open(service.base(), transcript.ofBrowser());
        }
        return browser;
    }

    /** The story is over. */
    public void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Somebody who holds these, wherever she has them from. */
    public Actor with(Credentials credentials) {
        return service.holding(credentials);
    }

    /**
     * Sends a request as it is, each header a line of its own, where {@link Service#send} would not.
     *
     * @throws UnpreparedException if the service closes without a word
     */
    public Answer sendRaw(Request request) {
        Answer answer = service.wire()
                .send(request)
                .orElseThrow(() -> new UnpreparedException("the service closed the connection without a word"));
        transcript.heard(request, answer);
        return answer;
    }

    /** Sends one request, and right behind it another but for its last byte, which {@link #finish} sends. */
    public Unfinished begin(Request first, Request other) {
        Unfinished begun = service.wire().begin(first, other);
        transcript.heard(first, begun.before());
        return begun;
    }

    /** Sends the last byte of a request. */
    public Answer finish(Unfinished begun, Request request) {
        Answer answer = begun.finish();
        transcript.heard(request, answer);
        return answer;
    }

    /**
     * The key that signs the service's own tokens, for who shows what a right signature does not prove.
     *
     * @throws UnpreparedException where it is out of reach
     */
    public Signer signer() {
        return Signer.of(target.keyRing()
                .orElseThrow(() -> new UnpreparedException("the key ring of this service is out of reach")));
    }

    /**
     * The key ring of this service, to be changed, for a story in {@link Tuning#OWN_KEYS}.
     *
     * @throws UnpreparedException where it is out of reach
     */
    public OwnKeyRing keyRing() {
        return target.ownKeyRing();
    }

    /**
     * What the service keeps, as somebody sees it who can read its database.
     *
     * @throws UnpreparedException where it is out of reach
     */
    public StolenDatabase database() {
        return new StolenDatabase(target.database()
                .orElseThrow(() -> new UnpreparedException("the database of this service is out of reach")));
    }

    /**
     * The other instance, for a story in {@link Tuning#TWO_INSTANCES}.
     *
     * @throws UnpreparedException where there is none
     */
    public OtherInstance otherInstance() {
        return target.other()
                .orElseThrow(() -> new UnpreparedException("there is no other instance of this service"))
                .reportingTo(transcript);
    }

    /**
     * Its process dies in the midst of whatever it does, and is started again.
     *
     * @throws UnpreparedException where nobody can do that
     */
    public void crash() {
        operator().crash();
    }

    /**
     * Has its operator take a backup of the database.
     *
     * @throws UnpreparedException where nobody can do that
     */
    public Operator.Backup backUp() {
        Operator.Backup backup = operator().backUp();
        return settings -> backup.restore(settings).reportingTo(transcript);
    }

    /**
     * Has its operator start one more instance, on the same database.
     *
     * @param settings what she tells it besides what the other was told
     * @throws UnpreparedException where nobody can do that
     */
    public Started startAnother(Map<String, String> settings) {
        return operator().startAnother(settings).reportingTo(transcript);
    }

    private Operator operator() {
        return target.operator()
                .orElseThrow(() -> new UnpreparedException("the operator of this service is out of reach"));
    }

    /**
     * What only its operator can do to the service's database.
     *
     * @throws UnpreparedException where it is out of reach
     */
    public DatabaseOwner databaseOwner() {
        return new DatabaseOwner(target.database()
                .orElseThrow(() -> new UnpreparedException("the database of this service is out of reach")));
    }

    /**
     * All that the service has written to its log, and its metrics as they are now.
     *
     * @throws UnpreparedException where they are out of reach
     */
    public String logsAndMetrics() {
        return log() + metrics();
    }

    /**
     * All that the service has written to its log.
     *
     * @throws UnpreparedException where it is out of reach
     */
    public String log() {
        return target.written();
    }

    /** Its metrics as they are now, as Prometheus reads them. */
    public String metrics() {
        return target.metrics();
    }

    /**
     * One of them.
     *
     * @throws UnpreparedException if there is none of that name
     */
    public double metric(String name) {
        return target.metric(name);
    }

    /** So many of what the catalogue wants that many of, as there is time for. */
    public int some(int full) {
        return effort.of(full);
    }

    /** How many live logins a user may have. */
    public int loginsMax() {
        return tuning.count("auth.session.max-per-user", 5);
    }

    /** How many passwords may be tried in vain for one account from one address. */
    public int failuresMax() {
        return tuning.count("auth.throttle.failures-per-account-and-address", 10);
    }

    /** How many passwords may be tried in vain from one address. */
    public int failuresPerAddressMax() {
        return tuning.count("auth.throttle.failures-per-address", 300);
    }

    /** How long a connection may take to the end of its first request's head. */
    public Duration firstHeadWithin() {
        return tuning.duration("auth.http.first-head-within", Duration.ofSeconds(15));
    }

    /** How long a login may idle. */
    public Duration idleTimeout() {
        return tuning.duration("auth.session.idle-timeout", Duration.ofMinutes(15));
    }

    /** How long a login may live. */
    public Duration absoluteTimeout() {
        return tuning.duration("auth.session.absolute-timeout", Duration.ofHours(12));
    }

    /** How long a used refresh token is forgiven. */
    public Duration refreshLeeway() {
        return tuning.duration("auth.jwt.refresh-leeway", Duration.ofSeconds(10));
    }

    /** How old the newest knowledge behind a decision may be, where it may be old at all. */
    public Duration maxStaleness() {
        return tuning.duration("auth.max-staleness", Duration.ofSeconds(1));
    }

    /** How long ago somebody may have proved her password when something sensitive is asked. */
    public Duration stepUpMaxAge() {
        return tuning.duration("auth.step-up-max-age", Duration.ofMinutes(5));
    }

    /** Returns when so much time is over beyond doubt. */
    public void letPass(Duration duration) {
        Instant end = Instant.now().plus(duration).plus(BETWEEN_LOOKS);
        whileBefore(end, BETWEEN_LOOKS, () -> {});
    }

    /** Whether it comes true within that time; asks again and again. */
    public boolean comesTrue(BooleanSupplier condition, Duration max) {
        Instant end = Instant.now().plus(max);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            sleep(BETWEEN_LOOKS);
        }
        return true;
    }

    /** Does something over and over, with pauses, until that moment is over. */
    public void whileBefore(Instant end, Duration pause, Runnable task) {
        while (!Instant.now().isAfter(end)) {
            task.run();
            sleep(pause);
        }
    }

    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new UnpreparedException("the story was interrupted");
        }
    }

    /** {@code jwt-bearer at https://localhost:…}. */
    @Override
    public String toString() {
        return carrier.id() + " at " + service;
    }
}
