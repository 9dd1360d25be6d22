package authlab.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.faults.history.Finding;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the checker finds nothing of in services that lack nothing, it finds in those that lack one defence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class AblationIT {

    /** A round may miss on a busy machine: what is too slow is refused or put off, rightly. */
    private static final int ROUNDS_MAX = 15;

    /** As many as there are processors to start them. */
    private final ExecutorService starting = Executors.newFixedThreadPool(2);

    private final Map<ServiceKind, Theatre> theatres = new HashMap<>();
    private Lab lab;

    @BeforeAll
    void open() {
        lab = Lab.open(Proof.ROOT, Proof.DATA.resolve("lab"), Setup.postgreSql());
        for (ServiceKind kind : Proof.KINDS_TO_WEAKEN) {
            Theatre theatre = Theatre.open(lab, kind, Proof.ROOT, Proof.DATA);
            theatres.put(kind, theatre);
            theatre.expect(Proof.ablations(kind).toList(), starting);
        }
    }

    @AfterAll
    void close() {
        starting.shutdown();
        theatres.values().forEach(Theatre::close);
        lab.close();
    }

    static Stream<Arguments> provocations() {
        return Proof.KINDS_TO_WEAKEN.stream()
                .flatMap(kind -> Proof.provocations().map(each -> Arguments.of(kind, each)));
    }

    @ParameterizedTest
    @MethodSource("provocations")
    void what_lacks_nothing_keeps_its_promises_when_provoked(ServiceKind kind, Provocation provocation) {
        Theatre.Seen seen = theatres.get(kind).provoke(provocation, Proof.TIMES_EACH);

        Proof.keep(kind + ", provoked: " + provocation, seen);
        assertThat(seen.verdict().findings()).as(Proof.told(seen.verdict())).isEmpty();
    }

    static Stream<Ablation> ablations() {
        return Proof.KINDS_TO_WEAKEN.stream().flatMap(Proof::ablations);
    }

    @ParameterizedTest
    @MethodSource("ablations")
    void what_lacks_a_defence_is_found_out(Ablation ablation) throws Exception {
        Theatre.Seen seen = theatres.get(ablation.kind()).provoke(ablation, ROUNDS_MAX);

        Proof.keep(ablation.toString(), seen);
        assertThat(seen.verdict().findings().stream().map(Finding::kind).collect(Collectors.toSet()))
                .as("%s, provoked by %s", ablation, ablation.provocation())
                .containsExactly(ablation.found());
    }
}
