package authlab.scenario.witness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that is to be known of a life.
 *
 * @param type in OWASP's vocabulary
 * @param aspects what has to be said of it, besides when
 */
record Fact(String type, Set<Aspect> aspects) {

    /** What is said of an event. */
    private enum Aspect {
        WHO("userid", ""),
        WHERE("source_ip", "ipAddress"),
        CLIENT("useragent", "userAgent"),
        LOGIN("login", "sessionId");

        private final String inLog;
        private final String toHer;

        Aspect(String inLog, String toHer) {
            this.inLog = inLog;
            this.toHer = toHer;
        }
    }

    private static final Set<Aspect> OF_A_LOGIN = Set.of(Aspect.WHO, Aspect.WHERE, Aspect.CLIENT, Aspect.LOGIN);
    private static final Set<Aspect> OF_A_USER = Set.of(Aspect.WHO, Aspect.WHERE, Aspect.CLIENT);

    /** Whoever notices first tells: somebody's request, or the service by itself. */
    private static final Set<Aspect> OF_NO_REQUEST = Set.of(Aspect.WHO, Aspect.LOGIN);

    /** Nobody is told where an admin was who acted on her. */
    private static final Set<Aspect> BY_ANOTHER = Set.of(Aspect.WHO);

    /** Nobody is known yet, or it cannot be told who it is. */
    private static final Set<Aspect> OF_NOBODY = Set.of(Aspect.WHERE, Aspect.CLIENT);

    /** Every type that the contract lists. */
    static final List<Fact> ALL = Stream.of(
                    all(
                            OF_A_LOGIN,
                            "authn_login_success",
                            "authn_login_successafterfail",
                            "authn_login_new_device",
                            "authn_password_change",
                            "authn_password_change_fail",
                            "authn_token_reuse",
                            "authz_fail",
                            "authz_admin",
                            "excess_sessions_exceeded",
                            "malicious_csrf",
                            "session_created",
                            "session_renewed",
                            "session_logout",
                            "session_revoked",
                            "session_use_after_expire"),
                    all(OF_NO_REQUEST, "session_expired"),
                    all(OF_A_USER, "authn_login_fail", "authn_login_fail_max"),
                    all(OF_NOBODY, "excess_rate_limit_exceeded"),
                    all(Set.of(Aspect.WHO), "user_created"),
                    all(BY_ANOTHER, "privilege_permissions_changed", "user_updated", "user_deleted"))
            .flatMap(facts -> facts)
            .toList();

    private static Stream<Fact> all(Set<Aspect> aspects, String... types) {
        return Stream.of(types).map(type -> new Fact(type, aspects));
    }

    /** Whether she may read of it, and still could when it happened. */
    boolean isHers() {
        return aspects.contains(Aspect.WHO)
                && !Set.of("authz_admin", "user_deleted", "user_updated").contains(type);
    }

    /** Whether that line of the log tells it whole. */
    boolean isWrittenBy(JsonNode line) {
        return line.path("event").asText().equals(type)
                && isTime(line.path("datetime").asText())
                && aspects.stream().allMatch(aspect -> line.hasNonNull(aspect.inLog));
    }

    /** Whether that event, as she reads it, does. */
    boolean isToldBy(JsonNode event) {
        return event.path("type").asText().equals(type)
                && isTime(event.path("at").asText())
                && aspects.stream()
                        .filter(aspect -> !aspect.toHer.isEmpty())
                        .allMatch(aspect -> event.hasNonNull(aspect.toHer));
    }

    private static boolean isTime(String text) {
        return text.endsWith("Z") && Instant.parse(text).isAfter(Instant.EPOCH);
    }

    @Override
    public String toString() {
        return type;
    }
}
