package authlab.audit;

import authlab.database.Sha256;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells security events to whoever watches: one JSON object each, in a category of its own, {@code authlab.audit}.
 *
 * <p>All that is not visible ASCII is escaped, so that nothing that was sent can end a line, colour a terminal or turn
 * the direction of writing (ASVS 5.0 V16.4.1). A login is told by a digest, the same in all its lines.
 */
@ApplicationScoped
class AuditLog {

    private static final Logger LOG = Logger.getLogger("authlab.audit");

    /** Enough to tell logins apart, and no use for anything else. */
    private static final int DIGEST_BYTES = 8;

    private final ObjectWriter json = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerFor(Line.class);
    private final String application;

    AuditLog(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.application = application;
    }

    /** @param datetime absent where the database could not be asked: then there is no row either */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"datetime", "appid", "event", "level", "userid", "login", "cause", "source_ip", "useragent"})
    private record Line(
            String datetime,
            String appid,
            String event,
            String level,
            String userid,
            String login,
            String cause,
            @JsonProperty("source_ip") String sourceIp,
            String useragent) {}

    void tell(SecurityEvent event, Optional<Instant> at) {
        LOG.log(event.type().level().logged(), line(event, at));
    }

    String line(SecurityEvent event, Optional<Instant> at) {
        Line line = new Line(
                at.map(DateTimeFormatter.ISO_INSTANT::format).orElse(null),
                application,
                event.type().spelled(),
                event.type().level().name(),
                event.userId().map(UUID::toString).orElse(null),
                event.loginId().map(AuditLog::digest).orElse(null),
                event.cause().orElse(null),
                event.device().map(Device::ipAddress).orElse(null),
                event.device().flatMap(Device::userAgent).orElse(null));
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String digest(UUID loginId) {
        return HexFormat.of().formatHex(Sha256.of(loginId.toString()).bytes(), 0, DIGEST_BYTES);
    }
}
