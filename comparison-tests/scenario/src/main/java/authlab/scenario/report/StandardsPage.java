package authlab.scenario.report;

import authlab.lab.ServiceKind;
import authlab.scenario.report.Standing.State;
import authlab.scenario.standards.Coverage;
import authlab.scenario.standards.Coverage.Open;
import authlab.scenario.standards.Coverage.OutOfScope;
import authlab.scenario.standards.Coverage.Shown;
import authlab.scenario.standards.Evidence.Tested;
import authlab.scenario.standards.Evidence.Written;
import authlab.scenario.standards.Requirement;
import authlab.scenario.standards.Standard;
import authlab.scenario.standards.Standard.Chapter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page says of standards, in the words of its template, which reads these by name. */
final class StandardsPage {

    private final Matrix matrix;
    private final Set<String> onThisPage;

    StandardsPage(Matrix matrix) {
        this.matrix = matrix;
        this.onThisPage = matrix.rows().stream().map(row -> row.scenario().id()).collect(Collectors.toSet());
    }

    /** @param id what its place on the page is called */
    record Table(String id, String title, String about, List<Part> parts) {}

    /** @param id what its place on the page is called */
    record Part(String id, String title, List<Count> counts, List<Line> lines) {}

    record Count(Standing.State state, long number) {
        public String look() {
            return StandardsPage.look(state);
        }

        public String sign() {
            return StandardsPage.sign(state);
        }

        public String words() {
            return number + " " + StandardsPage.words(state);
        }
    }

    /** @param level such as {@code L2}; empty where the standard has none */
    record Line(String id, String level, String asks, List<Answer> answers) {}

    /**
     * What is said of one service, or of both where it is the same.
     *
     * @param services one of them, or both
     * @param sentence why it is out of scope, what is missing, or what one should know besides; may be empty
     */
    record Answer(
            String services,
            String look,
            String sign,
            String words,
            String sentence,
            List<Scene> scenarios,
            List<String> tests,
            List<String> documents) {}

    /** @param here whether the page has its story */
    record Scene(String id, String look, String sign, boolean here) {}

    List<Table> tables(List<Standard> standards) {
        return standards.stream()
                .map(standard -> new Table(
                        idOf(standard.title()),
                        standard.title(),
                        standard.about(),
                        standard.chapters().stream()
                                .map(chapter -> part(standard, chapter))
                                .toList()))
                .toList();
    }

    private Part part(Standard standard, Chapter chapter) {
        List<State> states = chapter.requirements().stream()
                .flatMap(requirement -> Arrays.stream(ServiceKind.values())
                        .map(service -> Standing.of(requirement.on(service), service, matrix)
                                .state()))
                .toList();
        return new Part(
                idOf(standard.title() + " " + chapter.title()),
                chapter.title(),
                Arrays.stream(State.values())
                        .map(state -> new Count(
                                state, states.stream().filter(state::equals).count()))
                        .filter(count -> count.number() > 0)
                        .toList(),
                chapter.requirements().stream().map(this::line).toList());
    }

    private Line line(Requirement requirement) {
        List<Answer> each = Arrays.stream(ServiceKind.values())
                .map(service -> answer(service.id(), Standing.of(requirement.on(service), service, matrix)))
                .toList();
        boolean alike = each.stream().map(StandardsPage::withoutName).distinct().count() == 1;
        String level =
                requirement.level().isPresent() ? "L" + requirement.level().getAsInt() : "";
        return new Line(requirement.id(), level, requirement.asks(), alike ? List.of(ofBoth(each)) : each);
    }

    private static Answer withoutName(Answer answer) {
        return named("", answer);
    }

    private static Answer ofBoth(List<Answer> each) {
        return named("both services", each.get(0));
    }

    private static Answer named(String services, Answer answer) {
        return new Answer(
                services,
                answer.look(),
                answer.sign(),
                answer.words(),
                answer.sentence(),
                answer.scenarios(),
                answer.tests(),
                answer.documents());
    }

    private Answer answer(String service, Standing standing) {
        Coverage coverage = standing.coverage();
        List<Scene> scenes = standing.scenarios().stream()
                .map(scene -> new Scene(
                        scene.scenario(),
                        look(scene.state()),
                        sign(scene.state()),
                        onThisPage.contains(scene.scenario())))
                .toList();
        return new Answer(
                service,
                look(standing.state()),
                sign(standing.state()),
                words(standing.state()),
                sentence(coverage),
                scenes,
                shown(coverage)
                        .flatMap(shown -> shown.by(Tested.class))
                        .map(Tested::sentence)
                        .toList(),
                shown(coverage)
                        .flatMap(shown -> shown.by(Written.class))
                        .map(document -> document.file() + ", " + document.heading())
                        .toList());
    }

    private static Stream<Shown> shown(Coverage coverage) {
        return coverage instanceof Shown shown ? Stream.of(shown) : Stream.of();
    }

    private static String sentence(Coverage coverage) {
        if (coverage instanceof OutOfScope outOfScope) {
            return outOfScope.because();
        }
        return coverage instanceof Open open ? open.missing() : ((Shown) coverage).note();
    }

    private static String look(State state) {
        return Report.idOf(state);
    }

    private static String sign(State state) {
        return switch (state) {
            case SHOWN, TESTED -> "✓";
            case CONTRADICTED -> "✗";
            case INCONCLUSIVE -> "?";
            case OPEN -> "○";
            case NOT_PLAYED, OUT_OF_SCOPE -> "–";
        };
    }

    private static String words(State state) {
        return switch (state) {
            case SHOWN -> "shown by plays";
            case TESTED -> "shown by tests";
            case CONTRADICTED -> "contradicted";
            case INCONCLUSIVE -> "inconclusive";
            case OPEN -> "open";
            case NOT_PLAYED -> "not played in this run";
            case OUT_OF_SCOPE -> "out of scope";
        };
    }

    private static String idOf(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
