package authlab.jwt;

import authlab.http.CredentialScheme;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the OpenAPI document says of tokens. */
public final class TokenDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        SecurityScheme cookie = CredentialScheme.cookie(TokenCarrier.ACCESS);
        CredentialScheme.declare(
                document,
                Map.of("bearer", authorization("bearer"), "cookie", cookie),
                Map.of("dpop", authorization("DPoP"), "cookie", cookie));
    }

    private static SecurityScheme authorization(String scheme) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .bearerFormat("JWT");
    }
}
