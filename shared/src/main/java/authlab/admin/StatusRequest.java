package authlab.admin;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of {@code PUT /api/admin/users/{username}/status}. */
public record StatusRequest(@JsonProperty(required = true) boolean enabled) {}
