package authlab.http;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import authlab.session.Carrier;
import authlab.session.CredentialCarrier;
import authlab.session.CsrfCheck;
import authlab.session.Presented;
import authlab.throttle.LoginThrottle;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.context.SmallRyeThreadContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.context.ThreadContext;

/**
 * Every request comes through here, and is asked the contract's questions in the contract's order: for whom is it, for
 * what, how many credentials, from which site, who, with which CSRF token, in which role. What follows, body and rules,
 * is the resource's.
 *
 * <p>Runs on the event loop and never blocks it.
 */
@ApplicationScoped
public class Gate {

    static final String PRESENTED = Presented.class.getName();
    static final String LOGIN = AuthenticatedLogin.class.getName();
    static final String CARRIER = Carrier.class.getName();
    static final String ARRIVAL = Arrival.class.getName();
    static final String ROUTE = Route.class.getName();

    /** Why a bound credential was not believed where nobody is no refusal. */
    static final String UNPROVED = Gate.class.getName() + ".unproved";

    /** Where Quarkus' own handler makes the authenticator known; who registers there is asked right after it. */
    private static final int AUTHENTICATION = 200;

    /** Behind that, and before any endpoint. */
    private static final int BEHIND_AUTHENTICATION = 150;

    private final Patience patience;
    private final RequestTimes times;
    private final RequestLimits limits;
    private final Routes routes;
    private final TrustedProxies proxies;
    private final RequestOrigin origin;
    private final CredentialCarrier carrier;
    private final HttpAuthenticator authenticator;
    private final LoginThrottle throttle;
    private final CsrfCheck csrf;
    private final Problems problems;

    /** No request scope and no transaction is carried along from step to step: nothing on the way in has one. */
    private final SmallRyeThreadContext nothingCarried = SmallRyeThreadContext.builder()
            .propagated()
            .cleared()
            .unchanged(ThreadContext.ALL_REMAINING)
            .build();

    Gate(
            Patience patience,
            RequestTimes times,
            RequestLimits limits,
            Routes routes,
            TrustedProxies proxies,
            RequestOrigin origin,
            CredentialCarrier carrier,
            HttpAuthenticator authenticator,
            LoginThrottle throttle,
            CsrfCheck csrf,
            Problems problems) {
        this.patience = patience;
        this.times = times;
        this.limits = limits;
        this.routes = routes;
        this.proxies = proxies;
        this.origin = origin;
        this.carrier = carrier;
        this.authenticator = authenticator;
        this.throttle = throttle;
        this.csrf = csrf;
        this.problems = problems;
    }

    /** The credentials that the gate found in a request. */
    public static Presented presentedIn(RoutingContext context) {
        return context.get(PRESENTED);
    }

    void register(@Observes Filters filters) {
        filters.register(Gate::takeFailures, AUTHENTICATION);
        filters.register(this::handle, BEHIND_AUTHENTICATION);
    }

    /** Also what the router refuses before it asks anybody: a request for no host, or for a target that is no path. */
    void register(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(context -> enter(router, context))
                .failureHandler(this::refuse);
    }

    /**
     * Who fails to authenticate later than here is refused as everybody is. While it is up to the framework, that reads all
     * routes anew for each request, so that metrics could tell which one failed.
     */
    private static void takeFailures(RoutingContext context) {
        BiConsumer<RoutingContext, Throwable> fail = RoutingContext::fail;
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, fail);
        context.next();
    }

    private void enter(Router router, RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!RequestOrigin.isUri(request.uri())) {
            context.fail(400);
        } else if (ReadAheadRequest.isDue(request)) {
            router.handle(ReadAheadRequest.of(request));
        } else {
            next(context);
        }
    }

    private void next(RoutingContext context) {
        SmallRyeThreadContext.withThreadContext(nothingCarried, context::next);
    }

    private void refuse(RoutingContext context) {
        if (LastRequest.isBehind(context)) {
            return;
        }
        SecurityHeaders.addTo(
                context.response().headers(),
                Objects.requireNonNullElse(context.request().path(), ""));
        problems.writeFailureOf(context);
    }

    private void handle(RoutingContext context) {
        patience.begins(context);
        times.begins(context);
        if (LastRequest.isBehind(context)) {
            return;
        }
        try {
            HttpServerRequest request = context.request();
            SecurityHeaders.addTo(context.response().headers(), request.path());
            Arrival arrival = proxies.arrivalOf(request);
            context.put(ARRIVAL, arrival);
            HeaderLines.requireOneEach(request);
            RequestBody.requireKnownEnd(request);
            origin.requireKnownHost(request, arrival);
            Route route = routes.find(request.method().name(), request.path());
            context.put(ROUTE, route);
            Presented presented = carrier.presentedBy(request);
            context.put(PRESENTED, presented);
            context.put(CARRIER, presented.carrier());
            if (route.isUnsafe()) {
                origin.requireOwnSite(request, arrival);
            }
            RequestBody.requireAcceptableLength(request, limits.bodyBytesMax());
            RequestBody.nameItsType(request);
            if (!route.isStream()) {
                request.headers().remove(HttpHeaders.ACCEPT);
            }
            letIn(context, route, presented);
        } catch (ProblemException refusal) {
            problems.write(context, refusal);
        }
    }

    private void letIn(RoutingContext context, Route route, Presented presented) {
        boolean nobodyToAsk = presented.access().isEmpty() && route.access() == Route.Access.LOGIN_OPTIONAL;
        if (route.access() == Route.Access.PUBLIC || nobodyToAsk) {
            goOn(context, route);
            return;
        }
        context.request().pause();
        told(context, route)
                .subscribe()
                .with(
                        identity -> known(context, route, Optional.ofNullable(identity)),
                        failure -> unknown(context, route, failure));
    }

    /** What is wrong with a proof is no reason to refuse where nobody need be known. It is told if something else is wanted. */
    private void unknown(RoutingContext context, Route route, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            known(context, route, Optional.empty());
            return;
        }
        if (route.access() == Route.Access.LOGIN_OPTIONAL && failure instanceof ProblemException unproved) {
            context.put(UNPROVED, unproved);
            known(context, route, Optional.empty());
            return;
        }
        context.request().resume();
        problems.write(context, failure);
    }

    /**
     * Null if no credential was presented; a failure if it is not believed, if that cannot be told, or if she has given too
     * many wrong passwords here.
     */
    private Uni<SecurityIdentity> told(RoutingContext context, Route route) {
        Uni<SecurityIdentity> who = authenticator.attemptAuthentication(context);
        return route.asksForPassword()
                ? Waiting.forWork(who.onItem().ifNotNull().transformToUni(identity -> notThrottled(context, identity)))
                : who;
    }

    private Uni<SecurityIdentity> notThrottled(RoutingContext context, SecurityIdentity identity) {
        String username = identity.getPrincipal().getName();
        Arrival arrival = context.get(ARRIVAL);
        return Uni.createFrom()
                .completionStage(context.vertx()
                        .executeBlocking(
                                () -> {
                                    throttle.requireOpen(username, arrival.address());
                                    return identity;
                                },
                                false)
                        .toCompletionStage());
    }

    private void known(RoutingContext context, Route route, Optional<SecurityIdentity> identity) {
        try {
            identity.ifPresent(known -> {
                QuarkusHttpUser.setIdentity(known, context);
                context.put(LOGIN, known.getPrincipal());
            });
            if (route.access() == Route.Access.LOGIN_REQUIRED) {
                admit(context, route, identity);
            }
            goOn(context, route);
        } catch (ProblemException refusal) {
            problems.write(context, refusal);
        }
    }

    /** To the resource, with the body if there may be one. */
    private void goOn(RoutingContext context, Route route) {
        if (route.isUnsafe()) {
            RequestBody.receive(context, limits, () -> next(context), refusal -> problems.write(context, refusal));
        } else {
            context.request().resume();
            next(context);
        }
    }

    private void admit(RoutingContext context, Route route, Optional<SecurityIdentity> identity) {
        if (identity.isEmpty()) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
        AuthenticatedLogin login = context.get(LOGIN);
        if (route.isUnsafe() && login.csrfToken().isPresent()) {
            csrf.require(login.csrfToken().get(), Caller.csrfToken(context.request()));
        }
        if (route.role().isPresent() && !login.roles().contains(route.role().get())) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
    }
}
