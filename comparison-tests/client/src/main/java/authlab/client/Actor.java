package authlab.client;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Somebody at a service, behind one carrier, who keeps what a browser or an app would keep and sends it along.
 *
 * <p>Takes in whatever an answer gives: cookies, tokens, the CSRF token. May be used by several threads at once, as one
 * browser with several tabs: the answer that arrives last wins.
 */
public final class Actor {

    private static final String NONCE_WANTED = "use-dpop-nonce";

    private final Service service;
    private final Optional<DeviceKey> key;
    private final AtomicReference<Credentials> credentials;

    Actor(Service service, Credentials credentials) {
        this(service, Optional.empty(), credentials);
    }

    private Actor(Service service, Optional<DeviceKey> key, Credentials credentials) {
        this.service = service;
        this.key = key;
        this.credentials = new AtomicReference<>(credentials);
    }

    /**
     * What she held before goes along, so a successful answer ends that login.
     *
     * @return the answer, whatever it was; only a 200 changes what she holds
     */
    public Answer login(Person person) {
        return send(carrier().login(person));
    }

    /** Renews the login as this carrier does: by the cookie alone, or by the refresh token alone in the body. */
    public Answer refresh() {
        Request request = Request.post("/auth/refresh");
        if (carrier().usesCookies()) {
            return send(request);
        }
        Request withToken =
                request.json(Map.of("refreshToken", credentials().refresh().orElse("")));
        return exchange(() -> proved(withToken, Optional.empty()));
    }

    /**
     * After a 204 she holds nothing, on any carrier: to show that a credential is dead, take a {@link #snapshot()} before.
     */
    public Answer logout() {
        Answer answer = post("/auth/logout");
        if (answer.status() == 204) {
            credentials.set(Credentials.none(carrier()));
        }
        return answer;
    }

    /**
     * The same holdings on a device that has this key: from here on logins are bound to it, and each request proves that it
     * is there. A nonce that the service wants is taken in, and the request sent once more.
     */
    public Actor on(DeviceKey device) {
        return new Actor(service, Optional.of(device), credentials());
    }

    /** Opens a new login in place of this one. */
    public Answer reauthenticate(String password) {
        return post("/auth/reauthenticate", Map.of("password", password));
    }

    /** Opens a new login and ends every other. */
    public Answer changePassword(String current, String replacement) {
        return post("/auth/password", Map.of("currentPassword", current, "newPassword", replacement));
    }

    public Answer get(String path) {
        return send(Request.get(path));
    }

    public Answer post(String path) {
        return send(Request.post(path));
    }

    /** Sends the body as JSON: anything that Jackson can write. */
    public Answer post(String path, Object body) {
        return send(Request.post(path).json(body));
    }

    /** Sends the body as JSON: anything that Jackson can write. */
    public Answer put(String path, Object body) {
        return send(Request.put(path).json(body));
    }

    public Answer delete(String path) {
        return send(Request.delete(path));
    }

    /**
     * Sends the request with what she holds: cookies or {@code Authorization}, and for cookies the CSRF token if the
     * request is unsafe. Where the request already has such a header, that one goes alone.
     *
     * @throws NoAnswer if none came
     */
    public Answer send(Request request) {
        return exchange(() -> dressed(request));
    }

    /** Like {@link #send}, for an answer that goes on: whoever asks closes it. */
    public EventStream listen(Request request) {
        return service.listen(dressed(request));
    }

    /** The request as {@link #send} would send it, to be sent otherwise: over a {@link Wire}, to another service. */
    public Request dressed(Request request) {
        Credentials held = credentials();
        return key.isPresent() ? proved(held.onto(claimed(request, held)), held.access()) : held.onto(request);
    }

    /** What a thief would copy at this moment, which is never a key: lives its own life from here on. */
    public Actor snapshot() {
        return holding(credentials());
    }

    /** Another actor at the same service, who holds these. */
    public Actor holding(Credentials others) {
        return new Actor(service, others);
    }

    /** The same holdings at another instance of the service. */
    public Actor at(Service other) {
        return new Actor(other, key, credentials());
    }

    public Credentials credentials() {
        return credentials.get();
    }

    public Carrier carrier() {
        return credentials().carrier();
    }

    /** The name of her login; throws {@link java.util.NoSuchElementException} before the first. */
    public String sessionId() {
        return credentials().sessionId().orElseThrow();
    }

    /** An access token of a bound login is sent under a scheme of its own (RFC 9449 §7.1). */
    private static Request claimed(Request request, Credentials held) {
        return held.carrier().usesCookies() || held.access().isEmpty() || request.has("Authorization")
                ? request
                : request.header("Authorization", "DPoP " + held.access().get());
    }

    private Request proved(Request request, Optional<String> credential) {
        return key.isPresent() && !request.has("DPoP")
                ? request.header(
                        "DPoP",
                        key.get()
                                .proofFor(request, service.base(), credential)
                                .signedBy(key.get().signer()))
                : request;
    }

    private Answer exchange(Supplier<Request> request) {
        Answer answer = take(service.send(request.get()));
        boolean again = key.isPresent() && answer.problemType().equals(Optional.of(NONCE_WANTED));
        return again ? take(service.send(request.get())) : answer;
    }

    private Answer take(Answer answer) {
        key.ifPresent(device -> device.hears(answer));
        credentials.updateAndGet(held -> held.after(answer));
        return answer;
    }

    @Override
    public String toString() {
        return credentials() + " at " + service;
    }
}
