package authlab.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The body of {@code POST /auth/login}.
 *
 * @param carrier how the credential shall travel, where the service leaves the choice; null for its default
 */
public record LoginRequest(
        @JsonProperty(required = true) String username,
        @JsonProperty(required = true) String password,
        String carrier) {

    @Override
    public String toString() {
        return "LoginRequest[" + username + "]";
    }
}
