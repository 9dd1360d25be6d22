package authlab.audit;

import java.util.Optional;

/**
 * Where a request came from, as far as the service was told.
 *
 * @param ipAddress of the connection; null for none
 * @param userAgent as the client calls itself: at most {@value #USER_AGENT_MAX} characters, no control characters
 */
public record Device(String ipAddress, Optional<String> userAgent) {

    /** Longer than any browser's; what follows is cut. */
    static final int USER_AGENT_MAX = 256;

    /** Where the service itself is when it acts, whoever gave it the occasion. */
    static final Device NOWHERE = new Device(null, Optional.empty());

    public Device {
        userAgent = userAgent
                .map(text -> text.replaceAll("\\p{Cc}|\\p{Cs}", " ").strip())
                .map(text -> text.codePoints().limit(USER_AGENT_MAX))
                .map(codePoints -> codePoints
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip())
                .filter(text -> !text.isEmpty());
    }
}
