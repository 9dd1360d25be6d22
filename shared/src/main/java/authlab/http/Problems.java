package authlab.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.AuthConfig;
import authlab.database.StoreUnreachable;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.proof.ProofChallenge;
import authlab.session.Carrier;
import authlab.session.CredentialCarrier;
import authlab.session.Presented;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Turns whatever went wrong into the contract's answer, in one place. Nothing of its inside gets out. */
@ApplicationScoped
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Set<ProblemType> UNREAD_BODY =
            Set.of(ProblemType.PAYLOAD_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    private final CredentialCarrier carrier;
    private final ObjectMapper json;
    private final Refusals refusals;
    private final String stepUp;

    Problems(CredentialCarrier carrier, ObjectMapper json, Refusals refusals, AuthConfig config) {
        this.carrier = carrier;
        this.json = json;
        this.refusals = refusals;
        this.stepUp = ", error=\"insufficient_user_authentication\", max_age=\""
                + config.stepUpMaxAge().toSeconds() + "\"";
    }

    /** Answers what failed on the way through the router, which tells by a status what it refuses itself. */
    void writeFailureOf(RoutingContext context) {
        Throwable failure = context.failure();
        boolean byRouter = failure == null || failure instanceof VertxException;
        write(context, byRouter ? ofStatus(context.statusCode(), failure) : failure);
    }

    /** Answers, unless the answer has begun. */
    void write(RoutingContext context, Throwable failure) {
        Answer answer = answerTo(context, failure);
        if (!context.response().headWritten()) {
            context.response().setStatusCode(answer.status());
            answer.headers().forEach(header -> context.response().headers().add(header.getKey(), header.getValue()));
            end(context, answer.body());
        }
        // What is left of the body is thrown away: a client that is still sending it would wait for room for ever.
        context.request().resume();
    }

    /** HEAD is answered as GET is, without the body (RFC 9110 §9.3.2), which over HTTP/2 nobody else keeps back. */
    private static void end(RoutingContext context, String body) {
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response().headers().set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.getBytes(UTF_8).length));
            context.response().end();
        } else {
            context.response().end(body);
        }
    }

    /**
     * A refusal, ready to be sent.
     *
     * @param body the problem as JSON
     */
    record Answer(int status, List<Map.Entry<String, String>> headers, String body) {}

    Answer answerTo(RoutingContext context, Throwable failure) {
        ProblemException refusal = proofFirst(context, asProblem(failure));
        refusals.note(context, refusal.type());
        List<Map.Entry<String, String>> headers = new ArrayList<>(refusal.headers());
        headers.add(Map.entry("Content-Type", MEDIA_TYPE));
        if (refusal.type().status() == 401) {
            headers.add(Map.entry("WWW-Authenticate", challenge(context, refusal.type())));
        }
        if (refusal.type() == ProblemType.UNAVAILABLE) {
            headers.add(Map.entry("Retry-After", "1"));
        }
        if (UNREAD_BODY.contains(refusal.type())
                && context.request().version().alpnName().startsWith("http/1")) {
            headers.add(Map.entry("Connection", "close"));
        }
        return new Answer(refusal.type().status(), headers, body(refusal));
    }

    /** Nobody is known because a proof was wrong: that is what the client must hear, beside whatever goes with the refusal. */
    private static ProblemException proofFirst(RoutingContext context, ProblemException refusal) {
        ProblemException unproved = context.get(Gate.UNPROVED);
        if (unproved == null || refusal.type() != ProblemType.UNAUTHENTICATED) {
            return refusal;
        }
        refusal.headers().forEach(header -> unproved.with(header.getKey(), header.getValue()));
        return unproved;
    }

    private String challenge(RoutingContext context, ProblemType type) {
        if (type == ProblemType.INVALID_DPOP_PROOF || type == ProblemType.USE_DPOP_NONCE) {
            return ProofChallenge.of(type.name().toLowerCase(Locale.ROOT));
        }
        Presented presented = context.get(Gate.PRESENTED);
        Carrier asked = context.get(Gate.CARRIER);
        boolean refused = type == ProblemType.UNAUTHENTICATED
                && presented != null
                && presented.access().isPresent();
        String challenge =
                presented != null && presented.asBound() ? ofBound(refused) : carrier.challenge(asked, refused);
        return type == ProblemType.STEP_UP ? challenge + stepUp : challenge;
    }

    private static String ofBound(boolean refused) {
        return refused ? ProofChallenge.of("invalid_token") : ProofChallenge.plain();
    }

    private static ProblemException asProblem(Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            return refusal;
        }
        if (failure instanceof StoreUnreachable unreachable) {
            LOG.warnf("503: PostgreSQL could not be asked: %s", unreachable.reason());
            return new ProblemException(ProblemType.UNAVAILABLE);
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return new ProblemException(ProblemType.UNAUTHENTICATED);
        }
        if (failure instanceof ForbiddenException) {
            return new ProblemException(ProblemType.FORBIDDEN);
        }
        if (failure instanceof WebApplicationException framework) {
            return ofStatus(framework.getResponse().getStatus(), framework);
        }
        LOG.error("500", failure);
        return new ProblemException(ProblemType.INTERNAL);
    }

    private static ProblemException ofStatus(int status, Throwable framework) {
        return switch (status) {
            case 400 -> ProblemException.invalid("request", "is malformed");
            case 404 -> new ProblemException(ProblemType.NOT_FOUND);
            case 406 -> new ProblemException(ProblemType.NOT_ACCEPTABLE);
            case 413 -> new ProblemException(ProblemType.PAYLOAD_TOO_LARGE);
            case 415 -> new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            default -> {
                LOG.error("500", framework);
                yield new ProblemException(ProblemType.INTERNAL);
            }
        };
    }

    private String body(ProblemException refusal) {
        try {
            return json.writeValueAsString(refusal.problem());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
