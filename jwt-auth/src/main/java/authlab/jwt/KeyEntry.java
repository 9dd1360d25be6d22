package authlab.jwt;

import authlab.jose.JsonText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PrivateKey;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** One key of a key ring file: a JWK (RFC 7517 §4) with our own member {@code status}. */
record KeyEntry(SigningKey key, Status status) {

    enum Status {
        /** Signs, once all can know it. */
        CURRENT,
        /** Will sign; published, so that whoever caches the keys knows it by then. */
        NEXT,
        /** Signed; published while tokens of it live. */
        RETIRED;

        static Optional<Status> named(String name) {
            return Stream.of(values())
                    .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    private static final Pattern KID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** {@code k1 current}. */
    @Override
    public String toString() {
        return key.kid() + " " + status.name().toLowerCase(Locale.ROOT);
    }

    /** @throws Unfit what is wrong with it; it never says what stands in the key */
    static KeyEntry of(ObjectNode json, KeyFitness fitness) throws Unfit {
        String kid = text(json, "kid");
        if (!KID.matcher(kid).matches()) {
            throw new Unfit("needs a \"kid\" of 1 to 64 characters A-Z a-z 0-9 _ -");
        }
        refuse(fitness.faultInPurpose(json));
        Status status = Status.named(text(json, "status"))
                .orElseThrow(() -> new Unfit("needs a \"status\" that is current, next or retired"));
        KeyAlgorithm algorithm = KeyAlgorithm.named(text(json, "alg"))
                .orElseThrow(() -> new Unfit("needs an \"alg\" that is ES256, EdDSA, PS256 or RS256"));
        PublicJsonWebKey jwk = publicJwk(json);
        SigningKey key = new SigningKey(kid, algorithm, jwk.getPublicKey(), Optional.ofNullable(jwk.getPrivateKey()));
        refuse(fitness.faultInStrength(key));
        if (status != Status.RETIRED && key.privateKey().isEmpty()) {
            throw new Unfit("needs its private part, since it is not retired");
        }
        if (key.privateKey().isPresent() && !isPair(key, key.privateKey().get())) {
            throw new Unfit("has a private part that does not belong to its public one");
        }
        return new KeyEntry(key, status);
    }

    private static void refuse(Optional<String> fault) throws Unfit {
        if (fault.isPresent()) {
            throw new Unfit(fault.get());
        }
    }

    private static String text(ObjectNode json, String member) {
        return json.path(member).isTextual() ? json.path(member).textValue() : "";
    }

    private static PublicJsonWebKey publicJwk(ObjectNode json) throws Unfit {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(JsonText.asMap(json));
        } catch (JoseException malformed) {
            throw new Unfit("is no JWK of an asymmetric key");
        }
    }

    /** Or every token that it signs would be refused, at the first login and not at the start. */
    private static boolean isPair(SigningKey key, PrivateKey privateKey) {
        try {
            JsonWebSignature made = new JsonWebSignature();
            made.setAlgorithmHeaderValue(key.algorithm().alg());
            made.setPayload("signed by the one, verified by the other");
            made.setKey(privateKey);
            JsonWebSignature read = new JsonWebSignature();
            read.setAlgorithmConstraints(new AlgorithmConstraints(
                    ConstraintType.PERMIT, key.algorithm().alg()));
            read.setCompactSerialization(made.getCompactSerialization());
            read.setKey(key.publicKey());
            return read.verifySignature();
        } catch (JoseException unusable) {
            return false;
        }
    }

    /** A key that cannot be used. The message goes on from "its key number 2 …". */
    static final class Unfit extends Exception {

        Unfit(String why) {
            super(why, null, false, false);
        }
    }
}
