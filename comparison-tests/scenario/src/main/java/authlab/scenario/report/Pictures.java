package authlab.scenario.report;

import authlab.scenario.Transcript.Line;
import authlab.scenario.play.Performance;
import authlab.scenario.play.Play;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What visitors saw, a file each beside the report: the page holds them itself, programs find them there. */
final class Pictures {

    static final String FOLDER = "pictures";

    private Pictures() {}

    /** Of the line in that place of the transcript, as the report names it. */
    static String fileOf(Play play, int line) {
        return FOLDER + "/" + play.toString().replaceAll("[^a-z0-9]+", "-") + "-" + line + ".jpg";
    }

    /** In the place of all that were there before. */
    static void write(List<Performance> performances, Path folder) throws IOException {
        deleteAll(folder.resolve(FOLDER));
        for (Performance performance : performances) {
            for (int i = 0; i < performance.transcript().size(); i++) {
                if (performance.transcript().get(i) instanceof Line.Picture picture) {
                    Files.createDirectories(folder.resolve(FOLDER));
                    Files.write(
                            folder.resolve(fileOf(performance.play(), i)),
                            Base64.getDecoder().decode(picture.jpeg()));
                }
            }
        }
    }

    private static void deleteAll(Path pictures) throws IOException {
        if (Files.isDirectory(pictures)) {
            try (Stream<Path> files = Files.list(pictures)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
