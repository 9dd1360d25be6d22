package authlab.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address, or all that begin with the same bits (CIDR, RFC 4632): {@code 10.0.0.1}, {@code 10.0.0.0/8}. */
public final class AddressRange {

    private static final Pattern SPELLING = Pattern.compile("([0-9A-Fa-f:.]+)(?:/([0-9]{1,3}))?");

    private final InetAddress first;
    private final int freeBits;

    private AddressRange(InetAddress first, int freeBits) {
        this.first = first;
        this.freeBits = freeBits;
    }

    /** The range that is spelled so; empty if none is. */
    public static Optional<AddressRange> parse(String spelled) {
        Matcher parts = SPELLING.matcher(spelled);
        return parts.matches()
                ? IpAddress.parse(parts.group(1)).flatMap(address -> of(address, Optional.ofNullable(parts.group(2))))
                : Optional.empty();
    }

    private static Optional<AddressRange> of(InetAddress address, Optional<String> prefix) {
        int bits = address.getAddress().length * Byte.SIZE;
        int fixedBits = prefix.map(Integer::parseInt).orElse(bits);
        return fixedBits <= bits ? Optional.of(new AddressRange(address, bits - fixedBits)) : Optional.empty();
    }

    /** False for an address of the other version of IP. */
    boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && number(address).shiftRight(freeBits).equals(number(first).shiftRight(freeBits));
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
