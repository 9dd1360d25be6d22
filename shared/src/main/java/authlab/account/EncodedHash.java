package authlab.account;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash as it is stored: with its salt and its cost, in the form that every library for Argon2 reads, {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 */
final class EncodedHash {

    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19"
            + "\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,3})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final PasswordCost cost;
    private final byte[] salt;
    private final byte[] hash;

    EncodedHash(PasswordCost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /** @throws IllegalArgumentException if it is none, without a word of what it is */
    static EncodedHash parse(String encoded) {
        Matcher form = FORM.matcher(encoded);
        if (!form.matches()) {
            throw new IllegalArgumentException("a stored password hash is no Argon2id of version 19");
        }
        return new EncodedHash(
                new PasswordCost(
                        Integer.parseInt(form.group(1)),
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(3))),
                Base64.getDecoder().decode(form.group(4)),
                Base64.getDecoder().decode(form.group(5)));
    }

    PasswordCost cost() {
        return cost;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    /** The text that {@link #parse} reads. */
    String spelled() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** Tells the cost alone. */
    @Override
    public String toString() {
        return "EncodedHash[" + cost + "]";
    }
}
