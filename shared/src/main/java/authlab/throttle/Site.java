package authlab.throttle;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * All addresses that one subscriber has: of IPv6 the network of 64 bits (RFC 6177), within which anybody can take as many
 * addresses as there are tries; of IPv4 the address.
 */
final class Site {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private Site() {}

    /** @param address in numbers; anything else stands for itself */
    static String of(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length != IPV6_BYTES
                ? address
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
    }
}
