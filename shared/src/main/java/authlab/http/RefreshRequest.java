package authlab.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of {@code POST /auth/refresh} and {@code POST /auth/logout} of one who keeps her tokens herself. */
public record RefreshRequest(@JsonProperty(required = true) String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[…]";
    }
}
