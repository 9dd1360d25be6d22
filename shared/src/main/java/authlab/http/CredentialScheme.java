package authlab.http;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** How the OpenAPI document says what a protected endpoint wants to see. */
public final class CredentialScheme {

    private CredentialScheme() {}

    /** A credential in a cookie. */
    public static SecurityScheme cookie(HostCookie cookie) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name(cookie.name());
    }

    /** Declares the schemes, and wants any one of them wherever a credential is wanted. */
    public static void declare(OpenAPI document, Map<String, SecurityScheme> schemes) {
        document.getComponents().setSecuritySchemes(schemes);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getSecurity() != null
                        && !operation.getSecurity().isEmpty())
                .forEach(operation -> want(operation, schemes));
    }

    private static void want(Operation operation, Map<String, SecurityScheme> schemes) {
        operation.setSecurity(schemes.keySet().stream()
                .map(name -> OASFactory.createSecurityRequirement().addScheme(name))
                .toList());
    }
}
