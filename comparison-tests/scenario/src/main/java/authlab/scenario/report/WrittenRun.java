package authlab.scenario.report;

import authlab.client.Carrier;
import authlab.scenario.Attempt;
import authlab.scenario.Catalogue;
import authlab.scenario.Defence;
import authlab.scenario.Expectation.NotApplicable;
import authlab.scenario.Lack;
import authlab.scenario.Scenario;
import authlab.scenario.Transcript.Line;
import authlab.scenario.play.Judgement;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import authlab.scenario.play.Play;
import authlab.scenario.standards.Standards;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as it stands in a {@code report.json}: what {@link JsonReport} writes, back again. */
final class WrittenRun {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Map<String, Scenario> scenarios =
            Catalogue.all().stream().collect(Collectors.toMap(Scenario::id, Function.identity()));

    /** @param folder where its pictures are */
    WrittenRun(Path folder) {
        this.folder = folder;
    }

    Run read(Path file) {
        try {
            JsonNode report = JSON.readTree(Files.readString(file));
            JsonNode run = report.path("run");
            return new Run(
                    Instant.parse(text(run, "begun")),
                    Duration.ofMillis(Math.round(run.path("seconds").asDouble() * 1000)),
                    versions(run.path("versions")),
                    machine(run.path("machine")),
                    Standards.all(),
                    each(report.path("scenarios"))
                            .filter(node -> scenarios.containsKey(text(node, "id")))
                            .flatMap(this::performances)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private static Versions versions(JsonNode node) {
        return new Versions(
                text(node, "authLab"),
                text(node, "quarkus"),
                text(node, "java"),
                Optional.ofNullable(node.path("postgreSql").textValue()));
    }

    private static Machine machine(JsonNode node) {
        return new Machine(
                text(node, "operatingSystem"),
                text(node, "architecture"),
                node.path("processors").asInt(),
                node.path("memoryBytes").asLong(),
                text(node, "jvm"));
    }

    private Stream<Performance> performances(JsonNode node) {
        Scenario scenario = scenarios.get(text(node, "id"));
        return each(node.path("carriers")).flatMap(each -> performances(scenario, each));
    }

    private Stream<Performance> performances(Scenario scenario, JsonNode node) {
        Carrier carrier = named(Carrier.values(), text(node, "carrier"));
        Play healthy = new Play(scenario, carrier, Optional.empty());
        if (healthy.expectation() instanceof NotApplicable notApplicable) {
            Judgement judgement = new Judgement(Verdict.NOT_APPLICABLE, notApplicable.reason());
            return Stream.of(new Performance(healthy, Optional.empty(), judgement, List.of(), Duration.ZERO));
        }
        return each(node.path("performances")).map(each -> performance(scenario, carrier, each));
    }

    private Performance performance(Scenario scenario, Carrier carrier, JsonNode node) {
        Optional<Lack> without = Optional.of(each(node.path("without"))
                        .map(defence -> named(Defence.values(), text(defence, "id")))
                        .toList())
                .filter(defences -> !defences.isEmpty())
                .map(Lack::new);
        return new Performance(
                new Play(scenario, carrier, without),
                Optional.of(attempt(node.path("attempt"))),
                new Judgement(named(Verdict.values(), text(node, "verdict")), text(node, "sentence")),
                lines(node.path("transcript")),
                Duration.ofMillis(Math.round(node.path("seconds").asDouble() * 1000)));
    }

    private static Attempt attempt(JsonNode node) {
        return switch (text(node, "outcome")) {
            case "succeeded" -> Attempt.succeeded(text(node, "prize"));
            case "refused" -> new Attempt.Refused(node.path("status").asInt(), text(node, "problemType"));
            default -> Attempt.inconclusive(text(node, "reason"));
        };
    }

    private List<Line> lines(JsonNode transcript) {
        List<Line> lines = new ArrayList<>();
        each(transcript).map(this::line).forEach(lines::add);
        return lines;
    }

    private Line line(JsonNode node) {
        if (node.has("step")) {
            return new Line.Step(text(node, "step"));
        }
        if (node.has("request")) {
            return new Line.Exchange(text(node, "request"), text(node, "answer"));
        }
        return node.has("picture")
                ? new Line.Picture(text(node, "picture"), picture(text(node, "file")))
                : new Line.More(node.path("more").asInt());
    }

    private String picture(String file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> each(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }

    private static String text(JsonNode node, String property) {
        String text = node.path(property).textValue();
        if (text == null) {
            throw new IllegalArgumentException("a report without " + property + ": " + node);
        }
        return text;
    }

    private static <E extends Enum<E>> E named(E[] all, String id) {
        return Arrays.stream(all)
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a report with an unknown " + id));
    }
}
