package authlab.scenario.forge;

import authlab.token.Signer;
import authlab.token.Token;
import java.math.BigInteger;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** An RSA key as its numbers, with which anything can be signed that a library would not. */
record RsaNumbers(BigInteger modulus, BigInteger exponent, BigInteger secret) {

    static RsaNumbers of(Signer signer) {
        RSAPublicKey key = (RSAPublicKey) signer.key().getPublicKey();
        RSAPrivateKey secret = (RSAPrivateKey) signer.key().getPrivateKey();
        return new RsaNumbers(key.getModulus(), key.getPublicExponent(), secret.getPrivateExponent());
    }

    /** Without anybody who could sign by it. */
    static RsaNumbers unsigned(BigInteger modulus, long exponent) {
        return new RsaNumbers(modulus, BigInteger.valueOf(exponent), BigInteger.ONE);
    }

    int bytes() {
        return (modulus.bitLength() + 7) / 8;
    }

    /** A signature over a block that is padded already, as many bytes as the modulus has. */
    byte[] sign(byte[] padded) {
        return bytes(new BigInteger(1, padded).mod(modulus).modPow(secret, modulus), bytes());
    }

    /** That number in so many bytes. */
    static byte[] bytes(BigInteger number, int length) {
        byte[] spelled = number.toByteArray();
        byte[] all = new byte[length];
        int kept = Math.min(spelled.length, length);
        System.arraycopy(spelled, spelled.length - kept, all, length - kept, kept);
        return all;
    }

    /** The public part, as a key ring has it. */
    Map<String, Object> jwk(String kid) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kty", "RSA");
        members.put("use", "sig");
        members.put("alg", "RS256");
        members.put("kid", kid);
        members.put("status", "retired");
        members.put("n", Token.base64Url(bytes(modulus, bytes())));
        members.put("e", Token.base64Url(exponent.toByteArray()));
        return members;
    }

    @Override
    public String toString() {
        return "RsaNumbers of " + modulus.bitLength() + " bits";
    }
}
