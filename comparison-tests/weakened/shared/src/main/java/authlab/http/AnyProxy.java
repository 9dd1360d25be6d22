package authlab.http;

import authlab.AuthConfig;
import java.net.InetAddress;

/** Believes whoever sends it what the headers of proxies say. */
final class AnyProxy extends TrustedProxies {

    AnyProxy(AuthConfig config) {
        super(config);
    }

    @Override
    boolean trusts(InetAddress address) {
        return true;
    }
}
