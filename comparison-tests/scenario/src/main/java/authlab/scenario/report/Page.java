package authlab.scenario.report;

import authlab.lab.ServiceKind;
import authlab.scenario.Catalogue;
import authlab.scenario.Expectation.NotApplicable;
import authlab.scenario.Facts;
import authlab.scenario.Transcript.Line;
import authlab.scenario.Tuning;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import authlab.scenario.report.Matrix.Cell;
import authlab.scenario.report.Matrix.Row;
import authlab.scenario.standards.Standard;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run in the words of the page, so that the template has nothing to decide. All texts are plain: it escapes them.
 *
 * <p>Qute sees public methods only.
 */
final class Page {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final double BYTES_PER_GIB = 1L << 30;

    private final Run run;
    private final Matrix matrix;
    private final Counts counts;

    Page(Run run) {
        this.run = run;
        this.matrix = Matrix.of(run.performances());
        this.counts = Counts.of(run.performances());
    }

    /**
     * Something with a verdict, whose id is its class in the style sheet.
     *
     * @param without a defence that must not be broken in two; may be empty
     */
    record Mark(String verdict, String sign, String words, String without) {
        static Mark of(Verdict verdict, String words) {
            return new Mark(Report.idOf(verdict), Outcome.sign(verdict), words, "");
        }

        static Mark of(Performance performance) {
            Outcome outcome = Outcome.of(performance);
            return new Mark(
                    Report.idOf(outcome.verdict()),
                    Outcome.sign(outcome.verdict()),
                    outcome.words(),
                    outcome.without());
        }
    }

    record Family(String name, List<Chapter> chapters) {}

    record Chapter(String id, Facts facts, String tuning, List<Story> stories) {}

    /**
     * A cell of the matrix, and what it opens to.
     *
     * @param notApplicable why it was not played; empty if it was
     * @param due what the healthy service must answer
     */
    record Story(
            String carrier, String verdict, List<Mark> marks, String notApplicable, String due, List<Scene> scenes) {}

    /** @param service the one that it was played against, and what that lacks */
    record Scene(String service, String lacks, Mark mark, String sentence, String took, List<Said> said) {}

    /**
     * @param kind step, request, answer, picture or more
     * @param jpeg in Base64; empty if it is no picture
     */
    record Said(String kind, String text, String jpeg) {
        Said(String kind, String text) {
            this(kind, text, "");
        }
    }

    /** A name with its value. */
    record Pair(String name, String value) {}

    record SetUp(String tuning, String service, List<Pair> settings) {}

    public String headline() {
        return counts.headline();
    }

    public String tone() {
        Verdict worst = counts.contradicted() > 0 ? Verdict.CONTRADICTED : Verdict.INCONCLUSIVE;
        return Report.idOf(counts.isAllAsExpected() ? Verdict.AS_EXPECTED : worst);
    }

    public String summary() {
        long healthy = played().filter(each -> each.play().without().isEmpty()).count();
        long held = played().filter(each -> each.play().heldBy().isPresent()).count();
        long overcome = counts.played() - healthy - held;
        return counted(matrix.rows().size(), "scenario") + " on three carriers: "
                + counted(healthy, "attack") + " on the healthy services, which must refuse, and " + overcome
                + " on services that lack a defence, where the same attack must succeed"
                + (held == 0 ? "." : "; besides, " + held + " where what is left of several must do.");
    }

    /** What somebody who reads only the headline would not expect. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        int all = Catalogue.all().size();
        if (matrix.rows().size() < all) {
            notes.add("This is not the whole catalogue, which has " + counted(all, "scenario") + ".");
        }
        List<String> played =
                matrix.rows().stream().map(row -> row.scenario().id()).toList();
        long unbrowsed = Catalogue.all().stream()
                .filter(scenario -> scenario.needsBrowser() && !played.contains(scenario.id()))
                .count();
        if (unbrowsed > 0) {
            notes.add(counted(unbrowsed, "scenario") + " of it " + (unbrowsed == 1 ? "needs" : "need")
                    + " a browser and " + (unbrowsed == 1 ? "was" : "were") + " not played.");
        }
        long unshown = matrix.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::isBiteUnshown)
                .count();
        if (unshown > 0) {
            notes.add(
                    "In " + counted(unshown, "cell") + " no weakened service was played: that it refused is shown, that"
                            + " the attack would bite is not.");
        }
        return notes;
    }

    public List<Mark> legend() {
        return List.of(
                counted(Verdict.AS_EXPECTED, counts.asExpected(), "as expected"),
                counted(Verdict.CONTRADICTED, counts.contradicted(), "contradicted"),
                counted(Verdict.INCONCLUSIVE, counts.inconclusive(), "inconclusive"),
                counted(Verdict.NOT_APPLICABLE, counts.notApplicable(), "not applicable"));
    }

    /** Nothing is alarming, or reassuring, of which there is none. */
    private static Mark counted(Verdict verdict, int number, String words) {
        String look = Report.idOf(number == 0 ? Verdict.NOT_APPLICABLE : verdict);
        return new Mark(look, Outcome.sign(verdict), number + " " + words, "");
    }

    public List<String> carriers() {
        return matrix.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.carrier().id())
                .distinct()
                .toList();
    }

    public List<Family> families() {
        Map<String, List<Row>> byFamily = matrix.rows().stream()
                .collect(
                        Collectors.groupingBy(row -> row.scenario().family(), LinkedHashMap::new, Collectors.toList()));
        return byFamily.entrySet().stream()
                .map(family -> new Family(
                        family.getKey(),
                        family.getValue().stream().map(Page::chapter).toList()))
                .toList();
    }

    private static Chapter chapter(Row row) {
        return new Chapter(
                row.scenario().id(),
                row.scenario().facts(),
                Report.idOf(row.tuning()),
                row.cells().stream().map(Page::story).toList());
    }

    private static Story story(Cell cell) {
        boolean applies = !(cell.healthy().play().expectation() instanceof NotApplicable);
        String expected = applies ? cell.healthy().play().expectation().toString() : "";
        return new Story(
                cell.carrier().id(),
                Report.idOf(cell.verdict()),
                cell.performances().stream().map(Mark::of).toList(),
                applies ? "" : cell.healthy().judgement().sentence(),
                expected,
                applies ? cell.performances().stream().map(Page::scene).toList() : List.of());
    }

    private static Scene scene(Performance performance) {
        return new Scene(
                performance.play().without().map(each -> "Without " + each).orElse("Healthy service"),
                performance.play().without().map(each -> each.phrase()).orElse(""),
                Mark.of(
                        performance.judgement().verdict(),
                        Outcome.claim(performance.judgement().verdict())),
                performance.judgement().sentence(),
                seconds(performance.took()),
                performance.transcript().stream().flatMap(Page::said).toList());
    }

    private static Stream<Said> said(Line line) {
        if (line instanceof Line.Step step) {
            return Stream.of(new Said("step", step.sentence()));
        }
        if (line instanceof Line.Exchange exchange) {
            return Stream.of(new Said("request", exchange.request()), new Said("answer", exchange.answer()));
        }
        if (line instanceof Line.Picture picture) {
            return Stream.of(new Said("picture", picture.caption(), picture.jpeg()));
        }
        return Stream.of(new Said("more", "and " + ((Line.More) line).exchanges() + " more like these"));
    }

    /** Which of several defences is enough by itself; empty if that was not played. */
    public List<LastDefence.Line> lastDefences() {
        return new LastDefence(matrix).lines();
    }

    /** In the order of the cells of each line. */
    public List<String> lastDefenceNames() {
        return LastDefence.names();
    }

    public List<StandardsPage.Table> standards() {
        return new StandardsPage(matrix).tables(run.standards());
    }

    /** What of them is not as it should be, or not known. */
    public String standardsSummary() {
        List<Standing> standings = run.standards().stream()
                .flatMap(Standard::requirements)
                .flatMap(requirement -> Stream.of(ServiceKind.values())
                        .map(service -> Standing.of(requirement.on(service), service, matrix)))
                .toList();
        long wanting = standings.stream().filter(Standing::isWanting).count();
        return counted(standings.size() / ServiceKind.values().length, "requirement")
                + ", each answered for either service by the plays above, by tests of the same build, or by the sentence"
                + " that says why it is out of scope. "
                + (wanting == 0 ? "None is open." : counted(wanting, "answer") + " wanting: each says why.");
    }

    public List<Pair> madeOf() {
        Versions versions = run.versions();
        Machine machine = run.machine();
        return List.of(
                new Pair("Played", MOMENT.format(run.begun()) + ", for " + minutes(run.took())),
                new Pair("Auth Lab", versions.authLab()),
                new Pair("Quarkus", versions.quarkus()),
                new Pair("PostgreSQL", versions.postgreSql().orElse("not asked")),
                new Pair("Java", versions.java() + " (" + machine.jvm() + ")"),
                new Pair(
                        "Machine",
                        machine.operatingSystem() + ", " + machine.architecture() + ", "
                                + counted(machine.processors(), "processor") + ", "
                                + String.format(Locale.ROOT, "%.1f GiB", machine.memoryBytes() / BYTES_PER_GIB)));
    }

    public List<SetUp> setUps() {
        return matrix.rows().stream()
                .map(Row::tuning)
                .distinct()
                .flatMap(tuning -> Stream.of(ServiceKind.values()).map(kind -> setUp(tuning, kind)))
                .toList();
    }

    private static SetUp setUp(Tuning tuning, ServiceKind kind) {
        return new SetUp(
                Report.idOf(tuning),
                kind.id(),
                new TreeMap<>(tuning.settingsOf(kind))
                        .entrySet().stream()
                                .map(setting -> new Pair(setting.getKey(), setting.getValue()))
                                .toList());
    }

    private Stream<Performance> played() {
        return run.performances().stream()
                .filter(performance -> performance.attempt().isPresent());
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static String minutes(Duration duration) {
        return duration.toMinutes() == 0
                ? seconds(duration)
                : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
