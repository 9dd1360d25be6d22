package authlab.jwt;

import authlab.http.CredentialScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the OpenAPI document says of tokens. */
public final class TokenDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        schemes.put(
                "bearer",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        schemes.put("cookie", CredentialScheme.cookie(TokenCarrier.ACCESS));
        CredentialScheme.declare(document, schemes);
    }
}
