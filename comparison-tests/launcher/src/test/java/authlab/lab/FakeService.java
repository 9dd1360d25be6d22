package authlab.lab;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Properties;

/** Stands in for a packaged service: reads its configuration, and is ready at once or refuses. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] args) throws IOException {
        Properties told = new Properties();
        try (var in = URI.create(System.getProperty("smallrye.config.locations"))
                .toURL()
                .openStream()) {
            told.load(in);
        }
        if (told.containsKey("auth.refuse")) {
            System.out.println("2026-11-23T22:53:46.420Z ERROR [authlab] auth.refuse must not be set.");
            System.exit(1);
        }
        ServerSocket door = new ServerSocket(
                Integer.parseInt(told.getProperty("quarkus.http.ssl-port")), 1, InetAddress.getLoopbackAddress());
        int port = Integer.parseInt(told.getProperty("quarkus.management.port"));
        HttpServer management = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        management.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        management.start();
        if (door.isBound()) {
            System.out.println("ready");
        }
    }
}
