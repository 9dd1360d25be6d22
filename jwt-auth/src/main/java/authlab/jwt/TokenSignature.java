package authlab.jwt;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Signs access tokens and checks their signatures, with SmallRye JWT.
 *
 * <p>The library says who signed, and nothing else: what is claimed is for {@link ClaimsFormat} and {@link ClaimChecks},
 * so that each check stands in one place and can be shown to bite. The library's own would be laxer or, going by this
 * machine's clock, another answer.
 */
@ApplicationScoped
class TokenSignature {

    /** What the library would add by itself where it is absent. */
    private static final List<String> ADDED_BY_LIBRARY = List.of("iss", "aud", "iat", "exp", "jti");

    private final SigningKeys keys;
    private final HeaderFormat headers;

    /** Made by hand and not injected: no setting of the library's own reaches it. */
    private final JWTParser parser = new DefaultJWTParser(new DefaultJWTCallerPrincipalFactory());

    TokenSignature(SigningKeys keys, HeaderFormat headers) {
        this.keys = keys;
        this.headers = headers;
    }

    /** Empty if the token was not signed by a key of the ring, with that key's algorithm. Asks nobody. */
    Optional<SignedPayload> verify(SpelledToken token) {
        return headers.parse(token)
                .flatMap(this::keyNamedBy)
                .filter(key -> isAsLongAsItsSignatures(key, token))
                .filter(key -> isSignedBy(key, token))
                .map(key -> new SignedPayload(key.kid(), token.payload()));
    }

    /**
     * Signs exactly these claims, under a header of {@code alg}, {@code typ} and {@code kid}.
     *
     * @param claims {@code iss}, {@code aud}, {@code iat}, {@code exp} and {@code jti} among them, which the library would
     *     make up
     */
    String sign(Map<String, Object> claims, SigningKey key) {
        if (!claims.keySet().containsAll(ADDED_BY_LIBRARY)) {
            throw new IllegalArgumentException(
                    "a token needs " + ADDED_BY_LIBRARY + ", but there is " + claims.keySet());
        }
        return Jwt.claims(claims)
                .jws()
                .algorithm(key.algorithm().inLibrary())
                .header("typ", HeaderFormat.TYPE)
                .keyId(key.kid())
                .sign(key.privateKey().orElseThrow());
    }

    /**
     * A key has one algorithm: the header repeats it and chooses nothing (RFC 8725 §3.1). The library is told the same below;
     * asked here, nothing rests on how it reads {@code alg}.
     */
    private Optional<SigningKey> keyNamedBy(TokenHeader header) {
        return keys.byKid(header.kid()).filter(key -> key.algorithm().alg().equals(header.alg()));
    }

    /**
     * The JDK reads an Ed25519 signature from its beginning and minds nothing behind it, so that whoever has a token could
     * spell it in many ways.
     */
    static boolean isAsLongAsItsSignatures(SigningKey key, SpelledToken token) {
        return token.signatureBytes() == key.algorithm().signatureBytes(key.publicKey());
    }

    private boolean isSignedBy(SigningKey key, SpelledToken token) {
        try {
            parser.parse(token.text(), signedBy(key));
            return true;
        } catch (ParseException | ClassCastException refused) {
            // A claim "groups" that is no list ends in the latter, and is none of ours.
            return false;
        }
    }

    private static JWTAuthContextInfo signedBy(SigningKey key) {
        JWTAuthContextInfo expected = new JWTAuthContextInfo();
        expected.setPublicVerificationKey(key.publicKey());
        expected.setSignatureAlgorithm(Set.of(key.algorithm().inLibrary()));
        // Relaxed unless it is said.
        expected.setRelaxVerificationKeyValidation(false);
        // Some 68 years: all times are PostgreSQL's, and this machine's clock shall decide nothing.
        expected.setClockSkew(Integer.MAX_VALUE);
        return expected;
    }
}
