package authlab.scenario.forge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Blocks as PKCS #1 v1.5 pads them (RFC 8017 §9.2), and blocks that are not quite so. */
final class Padding {

    private static final String SHA_256 = "3031300d060960864801650304020105000420";

    private final byte[] digest;
    private final int length;

    /**
     * @param signed the text that is signed
     * @param length of the modulus, in bytes
     */
    Padding(String signed, int length) {
        this.digest = digest("SHA-256", signed);
        this.length = length;
    }

    /** As it should be. */
    byte[] right() {
        return block("0001", "ff", "00" + SHA_256 + hex(digest));
    }

    /**
     * As it should not be, by what is wrong; a verifier that looks for what it needs would find it in most. That the
     * parameters of the digest's name are left out is not among them: RFC 8017 (A.2.4) has them accepted.
     */
    Map<String, byte[]> wrong() {
        String info = SHA_256 + hex(digest);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("block type 0", block("0000", "ff", "00" + info));
        all.put("block type 2", block("0002", "ff", "00" + info));
        all.put("another byte first", block("0101", "ff", "00" + info));
        all.put("padded with zeros", block("0001", "00", "00" + info));
        all.put("padded with 7f", block("0001", "7f", "00" + info));
        all.put("one wrong byte of padding", block("0001fe", "ff", "00" + info));
        all.put("no byte between padding and digest", block("0001", "ff", info));
        all.put("garbage behind the digest", garbageBehind("0001" + "ff".repeat(8) + "00" + info));
        all.put("no padding, garbage behind the digest", garbageBehind("000100" + info));
        all.put("garbage behind, one byte", block("0001", "ff", "00" + info + "00"));
        all.put("the digest alone", block("0001", "ff", "00" + hex(digest)));
        all.put("long form of a length", block("0001", "ff", "003081" + info.substring(2)));
        all.put("indefinite length", block("0001", "ff", "003080" + info.substring(4) + "0000"));
        all.put("another tag", block("0001", "ff", "0031" + info.substring(2)));
        all.put("the name of SHA-512", block("0001", "ff", "00" + info.replace("3040201", "3040203")));
        all.put("the name of SHA-384", block("0001", "ff", "00" + info.replace("3040201", "3040202")));
        all.put("the name of MD5", block("0001", "ff", "003020300c06082a864886f70d020505000410" + hex(digest)));
        all.put(
                "half the digest",
                block("0001", "ff", "00" + SHA_256 + hex(digest).substring(32)));
        return all;
    }

    /** Filled up in the middle. */
    private byte[] block(String begin, String filling, String end) {
        int filled = length - (begin.length() + end.length()) / 2;
        return HexFormat.of().parseHex(begin + filling.repeat(filled) + end);
    }

    /** Filled up behind, where the one who counts from the beginning does not look (CVE-2006-4339). */
    private byte[] garbageBehind(String begin) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(HexFormat.of().parseHex(begin));
        block.writeBytes(new byte[length - block.size()]);
        return block.toByteArray();
    }

    static byte[] digest(String algorithm, String signed) {
        try {
            return MessageDigest.getInstance(algorithm).digest(signed.getBytes(US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
