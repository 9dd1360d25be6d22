package authlab.audit;

import authlab.database.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened. When, and where nothing else is said also from where, is added as it is recorded.
 *
 * @param userId whom it concerns, and who may read it; empty where that is nobody who is known: then it is logged alone
 * @param loginId which login of hers
 * @param device from where
 * @param cause why, or which of several: one of our own words, never what was sent
 * @param once what makes it the same as another, if it is to be told once
 */
public record SecurityEvent(
        EventType type,
        Optional<UUID> userId,
        Optional<UUID> loginId,
        Optional<Device> device,
        Optional<String> cause,
        Optional<Once> once) {

    /**
     * Once for ever, or once in each window.
     *
     * @param key as long as need be: only its digest is kept
     */
    record Once(String key, Optional<Duration> window) {

        Sha256 digest(EventType type, Instant at) {
            long windowNumber =
                    window.map(length -> at.toEpochMilli() / length.toMillis()).orElse(0L);
            return Sha256.of(type.spelled() + " " + windowNumber + " " + key);
        }
    }

    /** One that concerns a user. */
    public static SecurityEvent of(EventType type, UUID userId) {
        return of(type, Optional.of(userId));
    }

    /** One that concerns a user if it is known who it is. */
    public static SecurityEvent of(EventType type, Optional<UUID> userId) {
        return new SecurityEvent(type, userId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public SecurityEvent ofLogin(UUID id) {
        return new SecurityEvent(type, userId, Optional.of(id), device, cause, once);
    }

    public SecurityEvent from(Device place) {
        return new SecurityEvent(type, userId, loginId, Optional.of(place), cause, once);
    }

    /** What the service did by itself. */
    public SecurityEvent fromNowhere() {
        return from(Device.NOWHERE);
    }

    public SecurityEvent because(String word) {
        return new SecurityEvent(type, userId, loginId, device, Optional.of(word), once);
    }

    /** Told once for ever: a second one of its type and key is neither stored nor logged. */
    public SecurityEvent once(String key) {
        return new SecurityEvent(type, userId, loginId, device, cause, Optional.of(new Once(key, Optional.empty())));
    }

    /** Told once in each window of that length, which begin at fixed times. */
    public SecurityEvent onceEvery(Duration window, String key) {
        return new SecurityEvent(type, userId, loginId, device, cause, Optional.of(new Once(key, Optional.of(window))));
    }
}
