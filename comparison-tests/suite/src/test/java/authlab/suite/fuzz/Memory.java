package authlab.suite.fuzz;

import authlab.client.Request;
import authlab.lab.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What an instance holds on to. */
final class Memory {

    private Memory() {}

    /** Bytes of its heap that are in use when all that nobody needs has been thrown away. */
    static long heapBytesOf(Instance instance) {
        collect(instance);
        return instance.management()
                .send(Request.get("/q/metrics"))
                .text()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void collect(Instance instance) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process collecting = new ProcessBuilder(jcmd.toString(), Long.toString(instance.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!collecting.waitFor(60, TimeUnit.SECONDS) || collecting.exitValue() != 0) {
                throw new IllegalStateException("jcmd could not ask " + instance + " for a collection");
            }
        } catch (IOException noJdk) {
            throw new IllegalStateException(noJdk);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
