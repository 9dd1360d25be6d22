package authlab.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Hands what a resource throws to {@link Problems}. */
class ProblemMapper {

    private final Problems problems;

    ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response toResponse(Throwable failure, RoutingContext context) {
        Problems.Answer answer = problems.answerTo(context, failure);
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(header -> response.header(header.getKey(), header.getValue()));
        return response.build();
    }
}
