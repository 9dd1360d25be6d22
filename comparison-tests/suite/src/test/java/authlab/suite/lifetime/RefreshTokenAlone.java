package authlab.suite.lifetime;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Credentials;
import authlab.client.Request;
import authlab.client.Service;
import java.util.Map;

/** A client that has kept nothing but its refresh token, and the CSRF token that goes with it if there is one. */
record RefreshTokenAlone(Service service, Credentials held) {

    Answer logout() {
        return service.send(held.csrfToken()
                .map(token -> request().header("X-CSRF-Token", token))
                .orElseGet(this::request));
    }

    Answer logoutWithoutCsrfToken() {
        return service.send(request());
    }

    private Request request() {
        String refresh = held.refresh().orElseThrow();
        Request logout = Request.post("/auth/logout");
        return held.carrier() == Carrier.JWT_BEARER
                ? logout.json(Map.of("refreshToken", refresh))
                : logout.header("Cookie", "__Host-refresh=" + refresh);
    }
}
