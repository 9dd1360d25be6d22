package authlab.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A packaged service as a process: the JVM that runs this one, the program, and a file with its configuration, which other
 * users can read neither in the file nor in the list of processes.
 */
record JavaProcess(Program program, Path configurationFile, ProcessLog log) {

    private static final String CONFIGURATION = "-Dsmallrye.config.locations=";

    Process start(Map<String, String> configuration) {
        PrivateFile.write(configurationFile, asProperties(configuration));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try {
            return new ProcessBuilder(command(java))
                    // Where no .env or config folder of the user's lies, which the service would read.
                    .directory(configurationFile.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.file().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new LabException("Cannot run " + java + ": " + failure + ".", failure);
        }
    }

    private List<String> command(Path java) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(program.options());
        command.add(CONFIGURATION + location(configurationFile));
        command.add("-jar");
        command.add(program.jar().toString());
        return command;
    }

    /** Those that a launcher killed earlier left behind: known by their configuration, which lies in that folder. */
    static Stream<ProcessHandle> leftIn(Path configurationFolder) {
        String mark = CONFIGURATION + location(configurationFolder).replaceFirst("/*$", "/");
        return ProcessHandle.allProcesses()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith(mark)));
    }

    private static String location(Path path) {
        // The setting is a list: a comma in a path is part of it only behind a backslash.
        return path.toUri().toString().replace(",", "\\,");
    }

    private static String asProperties(Map<String, String> configuration) {
        Properties properties = new Properties();
        properties.putAll(configuration);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            properties.store(bytes, "Written anew at each start.");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
