package authlab.suite.contract;

import authlab.client.Carrier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every path of the contract that there is so far, with its methods. */
record Endpoints(String path, Set<String> methods) {

    private static final List<Endpoints> BOTH = List.of(
            of("/auth/register", "POST"),
            of("/auth/login", "POST"),
            of("/auth/refresh", "POST"),
            of("/auth/logout", "POST"),
            of("/auth/reauthenticate", "POST"),
            of("/auth/csrf", "GET", "HEAD"),
            of("/auth/sessions", "GET", "HEAD", "DELETE"),
            of("/auth/sessions/018f0000-0000-7000-8000-000000000000", "DELETE"),
            of("/auth/password", "POST"),
            of("/auth/events", "GET", "HEAD"),
            of("/auth/events/stream", "GET", "HEAD"),
            of("/api/me", "GET", "HEAD"),
            of("/api/account", "GET", "HEAD"),
            of("/api/transfers", "GET", "HEAD", "POST"),
            of("/api/transfers/018f0000-0000-7000-8000-000000000000", "GET", "HEAD"),
            of("/api/admin/users", "GET", "HEAD"),
            of("/api/admin/users/alice", "DELETE"),
            of("/api/admin/users/alice/roles", "PUT"),
            of("/api/admin/users/alice/status", "PUT"),
            of("/api/admin/users/alice/sessions", "DELETE"),
            of("/api/admin/sessions", "DELETE"),
            of("/q/openapi", "GET", "HEAD"),
            of("/", "GET", "HEAD"),
            of("/bank/bank.js", "GET", "HEAD"));

    static List<Endpoints> of(Carrier carrier) {
        return carrier.isJwt()
                ? Stream.concat(
                                BOTH.stream(),
                                Stream.of(
                                        of("/.well-known/jwks.json", "GET", "HEAD"), of("/api/admin/keys/x", "DELETE")))
                        .toList()
                : BOTH;
    }

    private static Endpoints of(String path, String... methods) {
        return new Endpoints(path, Set.of(methods));
    }
}
