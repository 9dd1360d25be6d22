package authlab.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/**
 * The process that makes the load: reads one {@link Load} a line, as JSON, and writes one {@link Loaded} a line. Ends with its
 * input.
 */
public final class Generator {

    private Generator() {}

    /** Whatever else somebody writes to the standard output goes to the standard error, with what the libraries log. */
    public static void main(String[] args) throws IOException {
        JsonMapper json = new JsonMapper();
        PrintStream results = System.out;
        System.setOut(System.err);
        BufferedReader loads = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = loads.readLine(); line != null; line = loads.readLine()) {
            Loaded loaded = new HyperfoilRun(json.readValue(line, Load.class)).run();
            results.println(json.writeValueAsString(loaded));
            results.flush();
        }
        System.exit(0);
    }
}
