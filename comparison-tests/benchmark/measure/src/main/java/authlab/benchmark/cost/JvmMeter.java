package authlab.benchmark.cost;

import authlab.benchmark.CannotMeasure;
import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks into the JVM of a service that runs on this machine, which was started without anything for that. */
public final class JvmMeter implements AutoCloseable {

    private static final double KIB_PER_MB = 1e6 / 1024;
    private static final double BYTES_PER_MB = 1e6;

    private final long pid;
    private final JMXConnector connector;
    private final ThreadMXBean threads;
    private final MemoryMXBean memory;

    private JvmMeter(long pid, JMXConnector connector) throws IOException {
        this.pid = pid;
        this.connector = connector;
        this.threads = ManagementFactory.getPlatformMXBean(connector.getMBeanServerConnection(), ThreadMXBean.class);
        this.memory = ManagementFactory.getPlatformMXBean(connector.getMBeanServerConnection(), MemoryMXBean.class);
    }

    /** Attaches to a JVM of the same user. */
    // The address is that of a process that this one has started, and comes from it.
    @SuppressWarnings("BanJNDI")
    public static JvmMeter of(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return new JvmMeter(
                        pid, JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException failure) {
            throw new CannotMeasure("Cannot look into the JVM of process " + pid + ": " + failure, failure);
        }
    }

    /** By all threads that live: what those allocated that have ended is left out. */
    public long allocatedBytes() {
        return ask(() -> Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum());
    }

    /** Collects all garbage first. */
    public double heapAfterCollectionMb() {
        return ask(() -> {
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed() / BYTES_PER_MB;
        });
    }

    /** What the operating system counts as resident. */
    public double residentMb() {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kib = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return Long.parseLong(kib) / KIB_PER_MB;
        } catch (IOException | NumberFormatException failure) {
            throw new CannotMeasure("Cannot ask ps how large process " + pid + " is: " + failure, failure);
        }
    }

    /** The beans' own methods declare nothing of the line to the other JVM. */
    private <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (UndeclaredThrowableException gone) {
            throw new CannotMeasure("Cannot look into the JVM of process " + pid + ": " + gone.getCause(), gone);
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException ignored) {
            // The service has ended before.
        }
    }
}
