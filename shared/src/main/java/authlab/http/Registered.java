package authlab.http;

/** What is told of a new user. */
public record Registered(String username) {}
