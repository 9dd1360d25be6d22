package authlab.lab.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between one instance and PostgreSQL: a TCP proxy on loopback that breaks when told to.
 *
 * <p>Understands just enough of the protocol to tell messages apart, so the client must not encrypt: {@link #jdbcUrl}
 * says so. May be told by any thread; what is told holds for connections old and new.
 */
public final class DatabaseLine implements AutoCloseable {

    private final int postgreSqlPort;
    private final ServerSocket door;
    private final Trouble trouble = new Trouble();
    private final Set<Pumps> open = ConcurrentHashMap.newKeySet();

    private DatabaseLine(int postgreSqlPort, ServerSocket door) {
        this.postgreSqlPort = postgreSqlPort;
        this.door = door;
    }

    /** A line that works, to the PostgreSQL on that port of loopback. */
    public static DatabaseLine to(int postgreSqlPort) throws IOException {
        DatabaseLine line = new DatabaseLine(postgreSqlPort, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread accepting = new Thread(line::accept, "line to PostgreSQL");
        accepting.setDaemon(true);
        accepting.start();
        return line;
    }

    /** The address of a database that is reached over this line instead. */
    public String jdbcUrl(String direct) {
        String through = direct.replaceFirst(":" + postgreSqlPort + "/", ":" + door.getLocalPort() + "/");
        return through + (through.contains("?") ? "&" : "?") + "sslmode=disable&gssEncMode=disable";
    }

    /** Breaks every connection and refuses new ones. */
    public void cut() {
        trouble.cut();
        open.forEach(Pumps::close);
    }

    /** Connections stay, new ones are taken in, and nothing goes through in either direction. */
    public void fallSilent() {
        trouble.fallSilent();
    }

    /** Everything goes through, so much later in each direction. */
    public void lag(Duration delay) {
        trouble.lag(delay);
    }

    /** Everything goes through but what {@code NOTIFY} sends. */
    public void loseNotifications() {
        trouble.loseNotifications();
    }

    /** Works again; what was held back goes through now. */
    public void heal() {
        trouble.end();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException closedOrRefused) {
                // The client sees it; the next one may fare better.
            }
        }
    }

    private void join(Socket client) throws IOException {
        if (trouble.isCut()) {
            client.close();
            return;
        }
        try {
            Pumps pumps = Pumps.between(
                    client, new Socket(InetAddress.getLoopbackAddress(), postgreSqlPort), trouble, open::remove);
            open.add(pumps);
            pumps.start();
        } catch (IOException nobodyThere) {
            client.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        trouble.end();
        open.forEach(Pumps::close);
    }
}
