package authlab.session;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** How a service's credential travels: one of the three things in which the two services differ. */
public interface CredentialCarrier {

    /**
     * Finds the credentials in a request without judging them.
     *
     * @throws authlab.problem.ProblemException 400 if there is more than one of a kind, even twice the same
     */
    Presented presentedBy(HttpServerRequest request);

    /**
     * The carrier that a login asks for by the property {@code carrier} of its body.
     *
     * @throws authlab.problem.ProblemException 400 if the service does not offer it
     */
    Carrier askedFor(Optional<String> carrier);

    /** The {@code Set-Cookie} values that remove every credential of this service from a browser. */
    List<String> clearing();

    /** The {@code WWW-Authenticate} value of a refusal (RFC 9110 §11.6.1). */
    String challenge(Carrier carrier, boolean refused);
}
