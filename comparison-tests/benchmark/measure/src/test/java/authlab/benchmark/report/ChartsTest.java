package authlab.benchmark.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import authlab.lab.InstalledChromium;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the charts of the kept run look like in a Chromium, if there is one: on a desk and in a hand, by day and by night. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledIfSystemProperty(named = "browser.isLeftOut", matches = "true")
class ChartsTest {

    private static final Path KEPT =
            Path.of(System.getProperty("benchmark.root", "../../..")).resolve("docs/benchmark/latest.json");

    private static final int CHARTS = 5;

    private static final Pattern SEEN = Pattern.compile("<pre id=\"seen\">([^<]+)</pre>");

    /** Tells who holds the page what is to be seen of it, as JSON. */
    private static final String LOOK = """
            <script>
            const isCut = (text, box) =>
              text.left < box.left || text.right > box.right || text.top < box.top || text.bottom > box.bottom;
            const overlap = (one, other) =>
              Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
              Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
            const textsOf = place => [...place.querySelectorAll('svg text')]
              .map(text => ({ says: text.textContent, at: text.getBoundingClientRect() }));
            parent.postMessage(encodeURIComponent(JSON.stringify({
              width: document.documentElement.clientWidth,
              beside: document.documentElement.scrollWidth - document.documentElement.clientWidth,
              scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
              charts: [...document.querySelectorAll('.chart')].map(place => ({
                texts: textsOf(place).length,
                cut: textsOf(place).filter(text => isCut(text.at, place.getBoundingClientRect())).map(text => text.says),
                overlapping: textsOf(place).flatMap((one, i, all) => all.slice(i + 1)
                  .filter(other => overlap(one.at, other.at)).map(other => one.says + ' and ' + other.says)),
                lines: echarts.getInstanceByDom(place).getOption().series
                  .filter(series => series.type === 'line')
                  .map(({ symbol, lineStyle }) => symbol + ' ' + lineStyle?.type)
              }))
            })), '*');
            </script>
            """;

    /** As narrow as no window of Chromium gets. */
    private static final String HAND = """
            <!DOCTYPE html>
            <meta name="color-scheme" content="light dark">
            <pre id="seen"></pre>
            <script>addEventListener('message', ({ data }) => { document.getElementById('seen').textContent = data; });</script>
            <iframe src="%s" width="%d" height="2000" style="border: 0"></iframe>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void all_can_be_read_and_every_line_is_told_apart_even_without_its_colour(int width, String scheme)
            throws IOException {
        Optional<Path> chromium = InstalledChromium.in(System.getenv());
        assumeTrue(chromium.isPresent(), "There is no Chromium.");
        Path page = Report.write(RunJson.read(KEPT), folder);
        Files.writeString(page, Files.readString(page).replace("</body>", LOOK + "</body>"));

        Path hand = Files.writeString(folder.resolve("hand.html"), HAND.formatted(page.toUri(), width));

        JsonNode seen = seen(chromium.get(), hand, scheme);

        assertThat(seen.path("width").asInt()).isEqualTo(width);
        assertThat(seen.path("scheme").asText()).isEqualTo(scheme);
        assertThat(seen.path("beside").asInt()).as("pixels beside the screen").isZero();
        assertThat(seen.path("charts")).hasSize(CHARTS).allSatisfy(chart -> {
            assertThat(chart.path("texts").asInt()).isPositive();
            assertThat(chart.path("cut")).as("cut off").isEmpty();
            assertThat(chart.path("overlapping")).as("written over each other").isEmpty();
            assertThat(drawn(chart)).doesNotHaveDuplicates();
        });
    }

    /** Marker and dashes of each line. */
    private static List<String> drawn(JsonNode chart) {
        List<String> lines = new ArrayList<>();
        chart.path("lines").forEach(line -> lines.add(line.asText()));
        return lines;
    }

    private JsonNode seen(Path chromium, Path page, String scheme) throws IOException {
        Process looking = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--blink-settings=preferredColorScheme=" + (scheme.equals("dark") ? 0 : 1),
                        "--window-size=1400,2000",
                        "--virtual-time-budget=10000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectError(Redirect.DISCARD)
                .start();
        String document = new String(looking.getInputStream().readAllBytes(), UTF_8);
        Matcher seen = SEEN.matcher(document);
        assertThat(seen.find())
                .as("something was seen in " + document.length() + " characters")
                .isTrue();
        return new JsonMapper().readTree(URLDecoder.decode(seen.group(1), UTF_8));
    }
}
