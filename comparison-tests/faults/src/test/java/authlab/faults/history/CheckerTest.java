package authlab.faults.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The checker alone, with histories that are short enough to be judged by eye. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckerTest {

    private static final Duration BOUND = Duration.ofNanos(100);
    private static final Scope EVERYONE = new Scope.OfEveryone();

    private final Login alices = new Login("login-1", "alice", 1, 0, 10);
    private final Credential hers = credential("hers", alices);
    private final Credential bobs = credential("bobs", new Login("login-2", "bob", 2, 0, 10));

    private final List<Operation> operations = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private final List<FaultWindow> faults = new ArrayList<>();
    private long ids = 100;

    @Test
    void at_the_bound_exactly_a_dead_credential_may_still_be_believed() {
        ended(hers, 100, 200, login(alices));
        used(hers, 300, 310, Outcome.BELIEVED);

        assertThat(judged().findings()).isEmpty();
        assertThat(judged().believedAfterEnd()).isEqualTo(100);
    }

    @Test
    void a_nanosecond_later_it_may_not() {
        ended(hers, 100, 200, login(alices));
        used(hers, 301, 310, Outcome.BELIEVED);

        assertThat(judged().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.LATE_ACCEPTANCE);
            assertThat(finding.byNanos()).isEqualTo(1);
            assertThat(finding.shown()).hasSize(2);
        });
    }

    @Test
    void what_was_sent_as_the_answer_arrived_is_not_counted_as_sent_after_it() {
        ended(hers, 100, 200, login(alices));
        used(hers, 200, 210, Outcome.BELIEVED);
        used(hers, 201, 210, Outcome.REFUSED);

        assertThat(judged().presentedAfterEnd()).isEqualTo(1);
        assertThat(judged().beliefs()).isEmpty();
    }

    @Test
    void the_bound_is_that_between_the_two_instances() {
        ended(hers, 100, 200, login(alices));
        used(hers, 210, 220, Outcome.BELIEVED);

        assertThat(judged((revoking, asked) -> Duration.ZERO).of(Finding.Kind.LATE_ACCEPTANCE))
                .hasSize(1);
    }

    @Test
    void a_request_that_was_on_its_way_when_the_answer_came_is_not_late() {
        ended(hers, 100, 200, login(alices));
        used(hers, 150, 900, Outcome.BELIEVED);

        assertThat(judged().findings()).isEmpty();
    }

    @Test
    void what_was_not_acknowledged_ended_nothing_for_certain() {
        sent(hers, 100, 200, Outcome.UNKNOWN, List.of(login(alices)), List.of());
        used(hers, 900, 910, Outcome.BELIEVED);

        assertThat(judged().findings()).isEmpty();
    }

    @Test
    void nor_is_it_false_then_to_refuse() {
        sent(hers, 100, 200, Outcome.UNKNOWN, List.of(login(alices)), List.of());
        used(hers, 900, 910, Outcome.REFUSED);

        assertThat(judged().findings()).isEmpty();
    }

    @Test
    void refused_without_a_reason_is_a_false_refusal() {
        ended(hers, 100, 200, login(alices));
        used(bobs, 300, 310, Outcome.REFUSED);

        assertThat(judged().of(Finding.Kind.FALSE_REFUSAL)).hasSize(1);
    }

    @Test
    void so_is_refused_before_the_revocation_was_sent() {
        used(hers, 50, 90, Outcome.REFUSED);
        ended(hers, 100, 200, login(alices));

        assertThat(judged().of(Finding.Kind.FALSE_REFUSAL)).hasSize(1);
    }

    @Test
    void at_its_end_a_credential_is_refused_rightly() {
        Credential brief = new Credential("brief", alices, "key", 310);
        used(brief, 300, 309, Outcome.REFUSED);
        used(brief, 300, 310, Outcome.REFUSED);

        assertThat(judged().of(Finding.Kind.FALSE_REFUSAL)).hasSize(1);
    }

    @Test
    void a_login_that_opened_while_everyone_was_logged_out_may_have_come_before_or_after() {
        Credential fresh = credential("fresh", new Login("login-3", "carol", 3, 120, 180));
        sent(hers, 100, 200, Outcome.BELIEVED, List.of(EVERYONE), List.of(EVERYONE));
        used(fresh, 900, 910, Outcome.BELIEVED);
        used(fresh, 920, 930, Outcome.REFUSED);

        assertThat(judged().findings()).isEmpty();
    }

    @Test
    void one_that_opened_before_is_dead_and_one_that_was_asked_for_afterwards_is_not() {
        Credential later = credential("later", new Login("login-4", "dave", 4, 250, 260));
        sent(hers, 100, 200, Outcome.BELIEVED, List.of(EVERYONE), List.of(EVERYONE));
        used(bobs, 900, 910, Outcome.BELIEVED);
        used(later, 900, 910, Outcome.REFUSED);

        assertThat(judged().of(Finding.Kind.LATE_ACCEPTANCE)).hasSize(1);
        assertThat(judged().of(Finding.Kind.FALSE_REFUSAL)).hasSize(1);
    }

    @Test
    void what_opened_a_login_in_place_of_others_did_not_endanger_its_own() {
        Scope all = new Scope.OfUser("alice", "");
        sent(hers, 100, 200, Outcome.BELIEVED, List.of(all), List.of(all));
        Credential replacement = credential("replacement", new Login("login-5", "alice", ids, 100, 200));
        used(replacement, 300, 310, Outcome.REFUSED);

        assertThat(judged().of(Finding.Kind.FALSE_REFUSAL)).hasSize(1);
    }

    @Test
    void a_renewed_session_id_is_dead_and_its_login_is_not() {
        Credential next = credential("next", alices);
        ended(hers, 100, 200, new Scope.OfCredential("hers"));
        used(hers, 900, 910, Outcome.BELIEVED);
        used(next, 900, 910, Outcome.BELIEVED);

        assertThat(judged().findings()).hasSize(1);
    }

    @Test
    void what_a_withdrawn_key_signed_is_dead_whenever_it_was_signed() {
        Scope key = new Scope.OfKey("key");
        sent(hers, 100, 200, Outcome.BELIEVED, List.of(key), List.of(key));
        used(credential("raced", new Login("login-6", "erin", 6, 150, 190)), 900, 910, Outcome.BELIEVED);
        used(new Credential("other", alices, "another key", Long.MAX_VALUE), 900, 910, Outcome.BELIEVED);

        assertThat(judged().findings()).hasSize(1);
    }

    @Test
    void a_change_that_committed_after_its_login_was_revoked_is_stale() {
        changes.add(new Change(7, hers, 1_000));
        changes.add(new Change(8, hers, 1_001));
        changes.add(new Change(9, bobs, 2_000));
        endings.add(new Ending(login(alices), 1_000));

        assertThat(judged().of(Finding.Kind.STALE_CHANGE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.byNanos()).isEqualTo(1_000));
    }

    @Test
    void availability_is_counted_apart_where_a_fault_struck() {
        faults.add(new FaultWindow("cut", "here", 0, 500));
        used(hers, 100, 110, Outcome.BELIEVED);
        used(hers, 120, 130, Outcome.UNAVAILABLE);
        used(hers, 501, 510, Outcome.BELIEVED);

        assertThat(judged().disturbed()).isEqualTo(new Availability(1, 2));
        assertThat(judged().undisturbed()).isEqualTo(new Availability(1, 1));
    }

    private Verdict judged() {
        return judged((revoking, asked) -> BOUND);
    }

    private Verdict judged(Promise promise) {
        return new Checker(promise).judge(new History(operations, changes, endings, faults));
    }

    private void used(Credential credential, long start, long end, Outcome outcome) {
        sent(credential, start, end, outcome, List.of(), List.of());
    }

    private void ended(Credential by, long start, long end, Scope scope) {
        sent(by, start, end, Outcome.BELIEVED, List.of(scope), List.of(scope));
    }

    private void sent(
            Credential credential,
            long start,
            long end,
            Outcome outcome,
            List<Scope> endangers,
            List<Scope> endedByAnswer) {
        operations.add(new Operation(++ids, "asks", "here", credential, start, end, outcome, endangers, endedByAnswer));
    }

    private static Credential credential(String name, Login login) {
        return new Credential(name, login, "key", Long.MAX_VALUE);
    }

    private static Scope login(Login login) {
        return new Scope.OfLogin(login.name());
    }
}
