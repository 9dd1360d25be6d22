package authlab.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** How the OpenAPI document says what a protected endpoint wants to see. */
public final class CredentialScheme {

    private static final String PROOF = "proof";

    private CredentialScheme() {}

    /** A credential in a cookie. */
    public static SecurityScheme cookie(HostCookie cookie) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name(cookie.name());
    }

    /**
     * Declares the schemes, and wants any one of them wherever a credential is wanted; or one of a bound login, beside a proof.
     *
     * @param bound those that a credential of a bound login travels by (RFC 9449)
     */
    public static void declare(
            OpenAPI document, Map<String, SecurityScheme> unbound, Map<String, SecurityScheme> bound) {
        Map<String, SecurityScheme> all = new LinkedHashMap<>(unbound);
        all.putAll(bound);
        all.put(PROOF, proof());
        document.getComponents().setSecuritySchemes(all);
        List<SecurityRequirement> ways = Stream.concat(
                        unbound.keySet().stream().map(CredentialScheme::wanted),
                        bound.keySet().stream().map(name -> wanted(name).addScheme(PROOF)))
                .toList();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getSecurity() != null
                        && !operation.getSecurity().isEmpty())
                .forEach(operation -> operation.setSecurity(ways));
    }

    private static SecurityRequirement wanted(String name) {
        return OASFactory.createSecurityRequirement().addScheme(name);
    }

    private static SecurityScheme proof() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("DPoP")
                .description(
                        "A proof that was made for this request, with the key that the login is bound to (RFC 9449)");
    }
}
