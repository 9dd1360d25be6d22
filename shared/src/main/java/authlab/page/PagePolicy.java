package authlab.page;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the page may do, as its browser is told: run our own files, and speak to our own service. Nothing inline, nothing
 * from elsewhere, no form that is sent by the browser itself, no frame; and no text that becomes markup or code, for no
 * Trusted Types policy can be made (ASVS 5.0 V3.4.3, CSP 3, Trusted Types).
 */
@ApplicationScoped
public class PagePolicy {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
                    + "require-trusted-types-for 'script'; trusted-types 'none'";

    PagePolicy() {}

    /** Takes the place of what is said of all that is no page. The page is kept nowhere: what it showed is gone with it. */
    void addTo(MultiMap headers) {
        headers.set("content-security-policy", CONTENT_SECURITY_POLICY);
        headers.set("cache-control", "no-store");
    }
}
