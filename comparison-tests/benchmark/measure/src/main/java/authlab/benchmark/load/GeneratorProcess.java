package authlab.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.benchmark.CannotMeasure;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The {@link Generator} at the other end of two pipes. One load at a time. */
public final class GeneratorProcess implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final Writer loads;
    private final BufferedReader results;
    private final Path log;

    private GeneratorProcess(Process process, Path log) {
        this.process = process;
        this.loads = new OutputStreamWriter(process.getOutputStream(), UTF_8);
        this.results = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param log what Hyperfoil has to say, such as that it was not scheduled in time
     */
    public static GeneratorProcess start(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new GeneratorProcess(
                    java(Generator.class)
                            .redirectError(Redirect.to(log.toFile()))
                            .start(),
                    log);
        } catch (IOException failure) {
            throw new CannotMeasure("Cannot start the load generator: " + failure, failure);
        }
    }

    /**
     * Blocks for as long as the load lasts.
     *
     * @param subject who is loaded, as the refusal names it
     * @throws CannotMeasure if a single request was refused or lost, or none was answered; and if the generator has ended
     */
    public Loaded run(Object subject, Load load) {
        Loaded loaded = make(load);
        if (!loaded.isClean()) {
            throw new CannotMeasure(subject + " answered " + loaded.answered() + ", refused " + loaded.refused()
                    + " and lost " + loaded.lost() + " requests: that is no measurement.");
        }
        return loaded;
    }

    private synchronized Loaded make(Load load) {
        try {
            loads.write(json.writeValueAsString(load));
            loads.write('\n');
            loads.flush();
            String result = results.readLine();
            if (result == null) {
                throw new CannotMeasure("The load generator has ended; see " + log + ".");
            }
            return json.readValue(result, Loaded.class);
        } catch (IOException failure) {
            throw new CannotMeasure("The load generator is gone; see " + log + ".", failure);
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** A JVM of its own that runs a class of this module. */
    public static ProcessBuilder java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** That of this process: Maven runs it behind a class loader of its own. */
    private static String classPath() {
        if (GeneratorProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(GeneratorProcess::path)
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
