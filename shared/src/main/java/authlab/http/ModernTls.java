package authlab.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * TLS 1.2 and 1.3 with forward secrecy and authenticated encryption, nothing older (ASVS 5.0 V12.1.1, V12.1.2; RFC 9325),
 * whatever configuration the certificate is in. Who names cipher suites in Quarkus' settings gets those.
 */
@ApplicationScoped
class ModernTls implements HttpServerOptionsCustomizer {

    private static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setEnabledSecureTransportProtocols(new LinkedHashSet<>(Set.of("TLSv1.3", "TLSv1.2")));
        if (options.getEnabledCipherSuites().isEmpty()) {
            SUITES.forEach(options::addEnabledCipherSuite);
        }
    }
}
