package authlab.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;

/** Every port that the launcher is going to need, each with the setting that moves it. */
final class PortPlan {

    private static final int PORT_MAX = 65_535;

    private final Map<Integer, String> settings = new TreeMap<>();

    /** @throws LabException if two instances would meet on one port, or a port is beyond the last one */
    static PortPlan of(LabSettings lab) {
        PortPlan plan = new PortPlan();
        for (ServiceKind kind : ServiceKind.values()) {
            for (int n = 1; n <= lab.instances(); n++) {
                Ports ports = lab.ports(kind, n);
                plan.need(ports.https(), LabSettings.portSetting(kind));
                plan.need(ports.management(), LabSettings.portSetting(kind));
                ports.plain().ifPresent(plain -> plan.need(plain, "lab.plain-http"));
            }
        }
        return plan;
    }

    /** @throws LabException naming the first port that somebody else has */
    void check() {
        settings.forEach((port, setting) -> {
            if (!isFree(port)) {
                String remedy = setting.equals("lab.plain-http")
                        ? "leave out -Dlab.plain-http=true"
                        : "choose others with -D" + setting + "=PORT";
                throw new LabException("Port " + port + " is in use: stop who has it, or " + remedy + ".");
            }
        });
    }

    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void need(int port, String setting) {
        if (port > PORT_MAX) {
            throw new LabException(setting + " leads to port " + port + ", but the last one is " + PORT_MAX + ".");
        }
        String other = settings.putIfAbsent(port, setting);
        if (other != null) {
            throw new LabException(
                    "Port " + port + " is wanted twice, by " + other + " and " + setting + ": move one of them.");
        }
    }
}
