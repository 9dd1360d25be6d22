package authlab.page;

import authlab.AuthConfig;

/**
 * What the page must know of its service to warn in time. None of it is secret: a user who waits finds it out.
 *
 * @param accessTokenLifetimeMillis session-auth's page reads it as little as session-auth does
 */
record ServiceFacts(
        String service,
        String freshness,
        long idleTimeoutMillis,
        long absoluteTimeoutMillis,
        long accessTokenLifetimeMillis) {

    static ServiceFacts of(String service, AuthConfig config) {
        return new ServiceFacts(
                service,
                config.freshness(),
                config.session().idleTimeout().toMillis(),
                config.session().absoluteTimeout().toMillis(),
                config.jwt().accessTokenLifetime().toMillis());
    }
}
