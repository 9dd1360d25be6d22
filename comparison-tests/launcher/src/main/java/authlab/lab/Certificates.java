package authlab.lab;

import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import io.smallrye.certs.ca.CaGenerator;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.io.FileUtils;

/**
 * One certificate for all that the lab serves, and the authority that signed it; PEM files, kept so that a browser's
 * trust outlives a restart.
 *
 * <p>The authority's own key is thrown away as soon as it has signed: whoever trusts the lab need not fear that it signs
 * for others.
 */
record Certificates(Path authority, Path certificate, Path key) {

    private static final List<String> NAMES =
            List.of("DNS:localhost", "DNS:session.localhost", "DNS:jwt.localhost", "IP:127.0.0.1", "IP:::1");

    /** The generator gives its authority a year; the certificate ends a day sooner. */
    private static final Duration LIFETIME = Duration.ofDays(364);

    /** One that ends sooner than this is made anew. */
    private static final Duration REMAINING_MIN = Duration.ofDays(30);

    /** Of a key store that lives for a moment, in a folder that nobody else may enter. */
    private static final String THROWAWAY = "throw-away";

    /** Makes both unless they are in the folder already and last for another month. */
    static Certificates keptIn(Path folder, Clock clock) {
        Certificates kept = in(folder);
        try {
            if (!kept.lastUntil(Date.from(clock.instant().plus(REMAINING_MIN)))) {
                make(folder);
            }
            return kept;
        } catch (IOException | GeneralSecurityException failure) {
            throw new LabException("Cannot make a certificate in " + folder + ": " + failure + ".", failure);
        }
    }

    private static Certificates in(Path folder) {
        return new Certificates(folder.resolve("ca.crt"), folder.resolve("lab.crt"), folder.resolve("lab.key"));
    }

    private boolean lastUntil(Date date) {
        try {
            read(authority).checkValidity(date);
            read(certificate).checkValidity(date);
            read(certificate).verify(read(authority).getPublicKey());
            return Files.isReadable(key);
        } catch (GeneralSecurityException | IOException missingOrOld) {
            return false;
        }
    }

    /** In a folder of their own first, so that there are all of them or none. */
    private static void make(Path folder) throws IOException, GeneralSecurityException {
        PrivateFile.createFolder(folder.getParent());
        Path unfinished = Files.createTempDirectory(folder.getParent(), ".certificates");
        try {
            Path workshop = Files.createDirectory(unfinished.resolve("workshop"));
            generate(workshop);
            Path finished = Files.createDirectory(unfinished.resolve("finished"));
            for (Path file : List.of(in(finished).authority, in(finished).certificate, in(finished).key)) {
                Files.move(workshop.resolve(file.getFileName()), file);
            }
            PrivateFile.restrict(in(finished).key);
            FileUtils.deleteDirectory(folder.toFile());
            Files.move(finished, folder);
        } finally {
            FileUtils.deleteDirectory(unfinished.toFile());
        }
    }

    private static void generate(Path folder) throws IOException, GeneralSecurityException {
        // Held while it works, or the level would be forgotten: the generator tells of every file it writes.
        Logger generator = Logger.getLogger("io.smallrye.certs");
        generator.setLevel(Level.WARNING);
        try {
            CertificateRequest request = new CertificateRequest()
                    .withName("lab")
                    .withFormat(Format.PEM)
                    .withCN("localhost")
                    .withDuration(LIFETIME);
            NAMES.forEach(request::withSubjectAlternativeName);
            sign(request, folder);
            new CertificateGenerator(folder, false).generate(request);
        } catch (IOException | GeneralSecurityException | RuntimeException failure) {
            throw failure;
        } catch (Exception undeclared) {
            throw new GeneralSecurityException(undeclared);
        } finally {
            generator.setLevel(null);
        }
    }

    /** By a new authority, whose key the generator gives away in a key store only. */
    private static void sign(CertificateRequest request, Path folder) throws Exception {
        File keyStore = folder.resolve("ca.p12").toFile();
        CaGenerator generator = new CaGenerator(
                in(folder).authority.toFile(), folder.resolve("ca.key").toFile(), keyStore, THROWAWAY);
        X509Certificate authority = generator.generate("Auth Lab CA", "Auth Lab", null, null, null, null);
        PrivateKey authorityKey = (PrivateKey) KeyStore.getInstance(keyStore, THROWAWAY.toCharArray())
                .getKey(CaGenerator.KEYSTORE_KEY_ENTRY, THROWAWAY.toCharArray());
        request.signedWith(authority, authorityKey);
    }

    private static X509Certificate read(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
