package authlab.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS as all of the lab speaks it: shows the lab's certificate, and believes that one alone, whatever name it is shown for. */
final class LabTls {

    private static final char[] NO_PASSWORD = new char[0];

    private LabTls() {}

    /** @param key of that certificate, in PKCS #8; both in PEM */
    static SSLContext of(Path certificate, Path key) {
        try {
            KeyStore store = store(certificate, key);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("no certificate with its key: " + certificate, unusable);
        }
    }

    private static KeyStore store(Path certificate, Path key) throws IOException, GeneralSecurityException {
        Certificate shown;
        try (InputStream pem = Files.newInputStream(certificate)) {
            shown = CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
        String base64 = Files.readString(key).replaceAll("-----[^-]+-----", "");
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry(
                "shown",
                KeyFactory.getInstance(shown.getPublicKey().getAlgorithm())
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64))),
                NO_PASSWORD,
                new Certificate[] {shown});
        store.setCertificateEntry("believed", shown);
        return store;
    }
}
