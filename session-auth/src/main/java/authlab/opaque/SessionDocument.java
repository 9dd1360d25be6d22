package authlab.opaque;

import authlab.http.CredentialScheme;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the OpenAPI document says of session ids, and leaves out that only tokens have. */
public final class SessionDocument implements OASFilter {

    private static final List<String> OF_TOKENS = List.of("accessToken", "tokenType", "expiresIn", "refreshToken");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, SecurityScheme> cookie = Map.of("session", CredentialScheme.cookie(SessionCarrier.SESSION));
        CredentialScheme.declare(document, cookie, cookie);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.get("LoginRequest").removeProperty("carrier");
        OF_TOKENS.forEach(schemas.get("LoginAnswer")::removeProperty);
        document.getComponents().removeSchema("RefreshRequest");
        List.of("/auth/refresh", "/auth/logout")
                .forEach(path -> document.getPaths().getPathItem(path).getPOST().setRequestBody(null));
    }
}
