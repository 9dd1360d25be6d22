package authlab.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of {@code POST /auth/password}. */
public record PasswordRequest(
        @JsonProperty(required = true) String currentPassword,
        @JsonProperty(required = true) String newPassword) {

    @Override
    public String toString() {
        return "PasswordRequest[…]";
    }
}
