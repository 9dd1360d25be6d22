package authlab.lab;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificatesTest {

    private final Instant now = Instant.now();

    private Path temporary;
    private Certificates made;

    @BeforeAll
    void make(@TempDir Path folder) {
        temporary = folder;
        made = keptIn(temporary, now);
    }

    @Test
    void it_names_every_host_that_the_lab_answers_to() throws IOException, GeneralSecurityException {
        assertThat(read(made.certificate()).getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactly("localhost", "session.localhost", "jwt.localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void the_authority_signed_it_and_nobody_signed_the_authority() throws IOException, GeneralSecurityException {
        X509Certificate authority = read(made.authority());

        read(made.certificate()).verify(authority.getPublicKey());

        assertThat(authority.getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
        assertThat(read(made.certificate()).getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
    }

    @Test
    void nothing_else_is_left_and_only_the_owner_reads_the_key() throws IOException {
        try (Stream<Path> files = Files.list(temporary.resolve("certificates"))) {
            assertThat(files).containsExactlyInAnyOrder(made.authority(), made.certificate(), made.key());
        }
        assertThat(temporary).isDirectoryContaining("glob:**/certificates").isDirectoryNotContaining("glob:**/.c*");
        assertThat(Files.getPosixFilePermissions(made.key())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void it_is_kept_while_it_lasts_another_month_and_made_anew_after(@TempDir Path another) throws IOException {
        byte[] first = Files.readAllBytes(keptIn(another, now).certificate());

        byte[] withAMonthLeft = Files.readAllBytes(
                keptIn(another, now.plus(Duration.ofDays(333))).certificate());
        byte[] withLess = Files.readAllBytes(
                keptIn(another, now.plus(Duration.ofDays(335))).certificate());

        assertThat(withAMonthLeft).isEqualTo(first);
        assertThat(withLess).isNotEqualTo(first);
    }

    private static Certificates keptIn(Path folder, Instant instant) {
        return Certificates.keptIn(folder.resolve("certificates"), Clock.fixed(instant, UTC));
    }

    private static X509Certificate read(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
