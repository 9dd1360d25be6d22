package authlab.jwt;

import authlab.AuthConfig;
import authlab.InvalidSetting;

/** Who says it ({@code iss}), to whom ({@code aud}), on whose behalf ({@code client_id}). */
record Parties(String issuer, String audience, String clientId) {

    private static final String AUDIENCE = "authlab";
    private static final String CLIENT_ID = "authlab-web";

    /**
     * Those of every token that this service makes and of every one that it believes.
     *
     * @throws InvalidSetting if {@code auth.jwt.issuer} is missing
     */
    static Parties here(AuthConfig config) {
        String issuer = config.jwt()
                .issuer()
                .filter(name -> !name.isBlank())
                .orElseThrow(
                        () -> new InvalidSetting(
                                "auth.jwt.issuer is missing: name this deployment, like https://bank.example, as no other is named."));
        return new Parties(issuer, AUDIENCE, CLIENT_ID);
    }
}
