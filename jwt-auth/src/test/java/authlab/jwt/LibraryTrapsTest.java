package authlab.jwt;

import static authlab.jwt.Forge.HEADER;
import static authlab.jwt.TestClaims.ISSUED;
import static authlab.jwt.TestClaims.jsonWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import authlab.session.Carrier;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the JOSE library accepts, though it is told key, algorithm, issuer and audience: the reason for each rule of our
 * own. One that fails because the library has become stricter says that a rule may go.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LibraryTrapsTest {

    private static final String CLAIMS = TestClaims.json(TestClaims.byName());
    private static final Instant NOW = ISSUED.plusSeconds(100);

    @TempDir
    Path folder;

    static Stream<Object> respellings() {
        return Stream.of(
                respelling("unused bits of the signature set", LibraryTrapsTest::withUnusedBitsSet),
                respelling("padding", token -> token + "=="),
                respelling("a question mark at the end", token -> token + "?"),
                respelling("a blank in the signature", token -> inserted(token, " ")),
                respelling("a line feed in the signature", token -> inserted(token, "\n")),
                respelling("a line feed at the end", token -> token + "\n"),
                respelling("the other alphabet", LibraryTrapsTest::inTheOtherAlphabet));
    }

    static Stream<String> headers() {
        return Stream.of(
                HEADER.replace("at+jwt", "JWT"),
                HEADER.replace("at+jwt", "application/at+jwt"),
                HEADER.replace("at+jwt", "dpop+jwt"),
                HEADER.replace("\"typ\":\"at+jwt\",", ""),
                HEADER.replace("}", ",\"zip\":\"DEF\"}"),
                HEADER.replace("}", ",\"jku\":\"https://evil.example/keys\"}"),
                HEADER.replace("}", ",\"x5u\":\"https://evil.example/cert\"}"),
                HEADER.replace("}", ",\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}}"),
                HEADER.replace("k1", "another"),
                HEADER.replace(",\"kid\":\"k1\"", ""));
    }

    static Stream<String> claims() {
        return Stream.of(
                jsonWith("sub", "null"),
                jsonWith("exp", "1e300"),
                jsonWith("exp", "4102444800.5"),
                jsonWith("iat", "4102444799").replaceAll("\"exp\":[0-9]+", "\"exp\":4102444800"),
                jsonWith("aud", "[\"authlab\",\"another\"]"),
                jsonWith("epoch", "\"7\""),
                jsonWith("roles", "\"admin\""),
                jsonWith("unheard", "\"of\""));
    }

    @Test
    void the_token_that_all_of_these_are_made_of_is_taken_by_both() {
        String token = token(HEADER, CLAIMS);

        assertThat(isTakenByLibrary(token)).isTrue();
        assertThat(isTakenHere(token)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("respellings")
    void another_spelling_of_the_same_token_is_refused(UnaryOperator<String> respelling) {
        String respelt = respelling.apply(token(HEADER, CLAIMS));

        assertThat(isTakenByLibrary(respelt)).as("by the library").isTrue();
        assertThat(isTakenHere(respelt)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("headers")
    void another_header_is_refused_though_rightly_signed(String header) {
        String token = token(header, CLAIMS);

        assertThat(isTakenByLibrary(token)).as("by the library").isTrue();
        assertThat(isTakenHere(token)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void claims_that_make_no_sense_are_refused_though_rightly_signed(String claims) {
        String token = token(HEADER, claims);

        assertThat(isTakenByLibrary(token)).as("by the library").isTrue();
        assertThat(isTakenHere(token)).isFalse();
    }

    private boolean isTakenHere(String text) {
        SigningKeys keys = TestKeys.keys(folder, TestKeys.entry("k1", "current"));
        Optional<AccessClaims> claims = new TokenFormat()
                .parse(text)
                .flatMap(new TokenSignature(keys, new HeaderFormat())::verify)
                .flatMap(new ClaimsFormat()::parse);
        return claims.isPresent()
                && new ClaimChecks(TestSettings.withIssuer())
                        .faultIn(claims.get(), NOW, Carrier.BEARER)
                        .isEmpty();
    }

    private static boolean isTakenByLibrary(String token) {
        JWTAuthContextInfo expected = new JWTAuthContextInfo(TestKeys.EC.getPublicKey(), TestSettings.ISSUER);
        expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        expected.setExpectedAudience(Set.of("authlab"));
        // So that the test needs no clock: the tokens are of one afternoon.
        expected.setClockSkew(Integer.MAX_VALUE);
        try {
            new DefaultJWTParser(new DefaultJWTCallerPrincipalFactory()).parse(token, expected);
            return true;
        } catch (ParseException refused) {
            return false;
        }
    }

    private static String token(String header, String claims) {
        return Forge.token(header, claims, TestKeys.EC.getPrivateKey());
    }

    private static Object respelling(String what, UnaryOperator<String> respelling) {
        return named(what, respelling);
    }

    /** 64 bytes are 86 characters, of which the last has four bits to spare. */
    private static String withUnusedBitsSet(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = token.length() - 1;
        return token.substring(0, last) + alphabet.charAt(alphabet.indexOf(token.charAt(last)) + 1);
    }

    private static String inserted(String token, String stranger) {
        int place = token.lastIndexOf('.') + 5;
        return token.substring(0, place) + stranger + token.substring(place);
    }

    /** Signs until there is something to respell. */
    private static String inTheOtherAlphabet(String token) {
        int signature = token.lastIndexOf('.') + 1;
        String respelt = token.substring(0, signature)
                + token.substring(signature).replace('-', '+').replace('_', '/');
        return respelt.equals(token) ? inTheOtherAlphabet(token(HEADER, CLAIMS)) : respelt;
    }
}
