package authlab.proof;

import authlab.database.Sha256;
import authlab.jose.Base64Url;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a proof (RFC 9449 §4.3), in an order in which the nonce comes last: who fails that alone is told to try
 * again with another. That it is well formed is {@link ProofFormat}'s to say. Each refuses what no other does.
 */
enum ProofCheck {
    /** Of several, somebody before us may have looked at the other. */
    ONE_HEADER {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return expected.request().sent().size() == 1;
        }
    },

    /** Without them it would be good for more than this, and more than once. */
    CLAIMS {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return proof.id().isPresent()
                    && proof.method().isPresent()
                    && proof.target().isPresent()
                    && proof.issuedAt().isPresent();
        }
    },

    /** The key may sign other things, of which none is a proof (RFC 8725 §3.11). */
    TYPE {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return proof.type().filter("dpop+jwt"::equals).isPresent();
        }
    },

    ALGORITHM {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return expected.signatures().isByAcceptedAlgorithm(proof);
        }
    },

    /** A private key that travels is nobody's own any more. */
    PUBLIC_KEY {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return PRIVATE.stream().noneMatch(proof.header().path("jwk")::has);
        }
    },

    SIGNATURE {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return expected.signatures().isRight(proof);
        }
    },

    METHOD {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return proof.method().orElse("").equals(expected.request().method());
        }
    },

    TARGET {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return proof.target()
                    .flatMap(Target::of)
                    .filter(expected.request().target()::equals)
                    .isPresent();
        }
    },

    /** Its maker's clock may be wrong by as much as a proof may be old; exactly so much is not too much. */
    TIME {
        @Override
        boolean passes(Proof proof, Expected expected) {
            Instant made = proof.issuedAt().orElse(expected.now());
            return Duration.between(made, expected.now()).abs().compareTo(expected.maxAge()) <= 0;
        }
    },

    /** It was made for this credential, where there is one. */
    CREDENTIAL {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return expected.credential()
                    .map(credential -> Base64Url.encode(Sha256.of(credential).bytes()))
                    .equals(expected.credential().flatMap(asked -> proof.credentialDigest()));
        }
    },

    /** It is of the key that the login is bound to, where there is a login. */
    KEY {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return expected.boundTo().orElse(proof.thumbprint()).equals(proof.thumbprint());
        }
    },

    /** It was made since this service last told one, whatever its maker's clock says, and not in advance. */
    NONCE {
        @Override
        boolean passes(Proof proof, Expected expected) {
            return proof.nonce()
                    .filter(nonce -> expected.nonces().isGood(nonce, expected.now()))
                    .isPresent();
        }
    };

    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    abstract boolean passes(Proof proof, Expected expected);

    /**
     * What a proof is held against.
     *
     * @param credential that came with it; empty where none does that it could be made for
     * @param boundTo the key of the login; empty where there is none yet
     * @param now PostgreSQL's time
     * @param maxAge by how much {@code iat} may differ from that, either way
     */
    record Expected(
            ProofRequest request,
            Optional<String> credential,
            Optional<KeyThumbprint> boundTo,
            Instant now,
            Duration maxAge,
            ProofNonces nonces,
            ProofSignature signatures) {}
}
