package authlab.http;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Addresses as people write them in numbers. No name is ever looked up. */
final class IpAddress {

    private IpAddress() {}

    /** The address that is spelled so, in brackets or not; an IPv4 address within IPv6 is that IPv4 address. */
    static Optional<InetAddress> parse(String spelled) {
        byte[] bytes = spelled.indexOf('%') < 0 ? NetUtil.createByteArrayFromIpAddressString(spelled) : null;
        return Optional.ofNullable(bytes).map(IpAddress::of);
    }

    /** In its shortest form (RFC 5952). */
    static String spelled(InetAddress address) {
        return NetUtil.toAddressString(address);
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
