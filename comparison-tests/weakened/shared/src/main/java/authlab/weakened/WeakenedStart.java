package authlab.weakened;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is asked before a weakened service starts. */
public final class WeakenedStart {

    private WeakenedStart() {}

    /**
     * Ends the process with one sentence and status 1 unless a defence of the service is missing, or a few that guard the same thing, and it listens on
     * loopback only.
     */
    public static void check(String service) {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        String wanted = config.getOptionalValue(Missing.SETTING, String.class).orElse("");
        if (Defence.named(wanted, service).isEmpty()) {
            refuse(Missing.SETTING + " must name what " + service + " shall lack, one of "
                    + Defence.of(service).stream().map(Defence::id).sorted().collect(Collectors.joining(", ")) + ".");
        }
        requireLoopback(config, "quarkus.http.host");
        requireLoopback(config, "quarkus.management.host");
    }

    private static void requireLoopback(SmallRyeConfig config, String setting) {
        Optional<String> host = config.getOptionalValue(setting, String.class);
        if (!host.map(WeakenedStart::isLoopback).orElse(false)) {
            refuse(setting + " must be a loopback address: this service lacks a defence.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
