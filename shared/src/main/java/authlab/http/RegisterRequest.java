package authlab.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of {@code POST /auth/register}. */
public record RegisterRequest(
        @JsonProperty(required = true) String username,
        @JsonProperty(required = true) String password) {

    @Override
    public String toString() {
        return "RegisterRequest[" + username + "]";
    }
}
