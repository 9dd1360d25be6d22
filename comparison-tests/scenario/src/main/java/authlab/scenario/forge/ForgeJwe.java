package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.SIGNED_NOT_ENCRYPTED;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;
import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.UnpreparedException;
import authlab.token.Token;
import java.security.Key;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.keys.PbkdfKey;
import org.jose4j.lang.JoseException;
import org.jose4j.zip.CompressionAlgorithmIdentifiers;

/**
 * The attacker does not sign her token but encrypts it, to the public key that everybody has.
 *
 * <p>A half-fix that does not help: asking that a token can be decrypted. That shows who may read it, not who wrote it;
 * and to try costs the service what the attacker chooses.
 */
public final class ForgeJwe implements Scenario {

    /** Ten megabytes of blanks are ten kilobytes when they travel. */
    private static final int BOMB_BYTES = 10 << 20;

    private static final int ITERATIONS = 2_147_483_647;
    private static final byte[] SECRET = new byte[32];

    @Override
    public Facts facts() {
        return Facts.of("encrypt a token to the service's public key, or make decrypting it a burden")
                .because("a token has three parts and is signed; what has five is refused before anybody decrypts it")
                .on(SESSION, notApplicable("an opaque id is neither signed nor encrypted"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(SIGNED_NOT_ENCRYPTED)
                .standards(
                        "ASVS V9.1.1",
                        "RFC 8725 §2.3",
                        "RFC 8725 §2.5",
                        "RFC 8725bis §2.10",
                        "RFC 8725bis §2.12",
                        "RFC 8725 §3.3",
                        "RFC 8725bis §3.13",
                        "RFC 8725bis §3.15",
                        "CWE-347",
                        "CWE-409",
                        "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer who has written another's name into her token,");
        Forger forger = Forger.in(lab);

        lab.step("and encrypts it instead of signing it: to the public key, to a password, to herself;");
        lab.step("or makes it a trap, of two thousand million iterations, or ten megabytes when unpacked:");
        lab.step("to be the other is the prize.");
        return Attempt.bestOf(
                Stream.concat(encrypted(forger, lab), traps(forger)).map(forger::present));
    }

    private static Stream<String> encrypted(Forger forger, Lab lab) {
        Key published = PublicKey.thatSigned(forger.token(), lab).key();
        return Stream.of(
                encrypted(forger, "ECDH-ES", "A128GCM", published, jwe -> {}),
                encrypted(forger, "ECDH-ES+A256KW", "A256CBC-HS512", published, jwe -> {}),
                encrypted(forger, "dir", "A256GCM", new SecretKeySpec(SECRET, "AES"), jwe -> {}),
                encrypted(forger, "A256KW", "A256GCM", new SecretKeySpec(SECRET, "AES"), jwe -> {}),
                encrypted(forger, "PBES2-HS256+A128KW", "A128GCM", new PbkdfKey("password"), jwe -> {}));
    }

    private static Stream<String> traps(Forger forger) {
        String slow = "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2c\":" + ITERATIONS
                + ",\"p2s\":\"AAAAAAAAAAA\",\"typ\":\"at+jwt\"}";
        String any = forger.token().signature();
        return Stream.of(
                Token.base64Url(slow.getBytes(UTF_8)) + "." + String.join(".", List.of(any, any, any, any)),
                encrypted(forger, "dir", "A256GCM", new SecretKeySpec(SECRET, "AES"), jwe -> {
                    jwe.setHeader("zip", CompressionAlgorithmIdentifiers.DEFLATE);
                    jwe.setPayload(" ".repeat(BOMB_BYTES));
                }));
    }

    private static String encrypted(
            Forger forger, String alg, String enc, Key key, Consumer<JsonWebEncryption> change) {
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jwe.setAlgorithmHeaderValue(alg);
            jwe.setEncryptionMethodHeaderParameter(enc);
            jwe.setKeyIdHeaderValue(forger.token().headerJson().path("kid").textValue());
            jwe.setHeader("typ", "at+jwt");
            jwe.setPayload(forger.renamed().claims().toString());
            jwe.setKey(key);
            change.accept(jwe);
            return jwe.getCompactSerialization();
        } catch (JoseException unable) {
            throw new UnpreparedException("the attacker cannot encrypt: " + unable.getMessage(), unable);
        }
    }
}
