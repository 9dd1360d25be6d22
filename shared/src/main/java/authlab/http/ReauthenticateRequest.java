package authlab.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of {@code POST /auth/reauthenticate}. */
public record ReauthenticateRequest(
        @JsonProperty(required = true) String password) {

    @Override
    public String toString() {
        return "ReauthenticateRequest[…]";
    }
}
