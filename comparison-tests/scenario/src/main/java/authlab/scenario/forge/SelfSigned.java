package authlab.scenario.forge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import authlab.token.Signer;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;

/** A certificate (RFC 5280) that a key has signed for itself, in DER: the JDK reads these and makes none. */
final class SelfSigned {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8_STRING = 0x0C;
    private static final int UTC_TIME = 0x17;

    /** Object identifiers with their tags: {@code ecdsa-with-SHA256} and {@code commonName}. */
    private static final byte[] ECDSA = {0x06, 0x08, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x04, 0x03, 0x02};

    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};

    private static final String NAME = "mallory";
    private static final byte[] ONE = {1};
    private static final byte[] NO_UNUSED_BITS = {0};

    private SelfSigned() {}

    static byte[] by(Signer signer) {
        byte[] name = of(SEQUENCE, of(SET, of(SEQUENCE, COMMON_NAME, of(UTF8_STRING, NAME.getBytes(US_ASCII)))));
        byte[] validity = of(SEQUENCE, time("250101000000Z"), time("491231235959Z"));
        byte[] algorithm = of(SEQUENCE, ECDSA);
        byte[] key = signer.key().getPublicKey().getEncoded();
        byte[] signed = of(SEQUENCE, of(INTEGER, ONE), algorithm, name, validity, name, key);
        return of(SEQUENCE, signed, algorithm, of(BIT_STRING, NO_UNUSED_BITS, signature(signer, signed)));
    }

    private static byte[] time(String utc) {
        return of(UTC_TIME, utc.getBytes(US_ASCII));
    }

    private static byte[] signature(Signer signer, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer.key().getPrivateKey());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] of(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        int length = content.size();
        if (length >= 0x100) {
            all.write(0x82);
            all.write(length >> 8);
        } else if (length >= 0x80) {
            all.write(0x81);
        }
        all.write(length);
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }
}
