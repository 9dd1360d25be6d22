package authlab.jwt;

import static authlab.jwt.TestKeys.entry;
import static authlab.jwt.TestKeys.ring;
import static authlab.jwt.TestKeys.written;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.database.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRingReloadTest {

    @TempDir
    Path folder;

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final List<String> published = new ArrayList<>();
    private SigningKeys keys;
    private KeyRingReload reload;

    @BeforeEach
    void a_service_that_runs_with_one_key() {
        Path file = written(folder, ring(entry("old", "current")));
        keys = new SigningKeys(TestKeys.config(file), new KeyFitness());
        reload = new KeyRingReload(TestKeys.config(file), new KeyFitness(), keys, register(), inMemory(), metrics);
        reload.look();
    }

    @Test
    void a_new_ring_is_taken_and_a_key_that_is_not_in_it_is_gone() {
        written(folder, ring(entry(TestKeys.ED25519, "EdDSA", "new", "current")));

        reload.look();

        assertThat(keys.byKid("new")).isPresent();
        assertThat(keys.byKid("old")).isEmpty();
        assertThat(refused()).isZero();
    }

    @Test
    void each_key_is_noted_as_published_when_it_can_be_had() {
        assertThat(published).containsExactly("old");
        written(folder, ring(entry("old", "current"), entry(TestKeys.ED25519, "EdDSA", "soon", "next")));

        reload.look();
        reload.look();

        assertThat(published).containsExactlyInAnyOrder("old", "old", "soon");
    }

    @Test
    void a_ring_that_cannot_be_used_is_refused_and_the_old_one_stays() {
        KeyRing before = keys.ring();
        for (String bad : List.of(
                "",
                "{\"keys\":[]}",
                ring(entry("old", "next")),
                ring(entry("old", "current")).substring(1))) {
            written(folder, bad);

            reload.look();
            reload.look();

            assertThat(keys.ring()).isSameAs(before);
            assertThat(refused()).isOne();
        }
        assertThat(metrics.get("authlab.key.ring.reloads")
                        .tag("outcome", "refused")
                        .counter()
                        .count())
                .as("each once")
                .isEqualTo(4);
    }

    @Test
    void a_file_that_is_gone_for_a_moment_costs_nothing() throws IOException {
        KeyRing before = keys.ring();
        Files.delete(folder.resolve("keys.json"));

        reload.look();
        assertThat(keys.ring()).isSameAs(before);
        assertThat(refused()).isOne();

        written(folder, ring(entry("old", "current")));
        reload.look();
        assertThat(keys.byKid("old")).isPresent();
        assertThat(refused()).isZero();
    }

    @Test
    void what_was_refused_is_taken_once_it_is_mended() {
        written(folder, "{");
        reload.look();
        written(folder, ring(entry(TestKeys.ED25519, "EdDSA", "new", "current")));

        reload.look();

        assertThat(keys.byKid("new")).isPresent();
        assertThat(refused()).isZero();
    }

    @Test
    void a_ring_that_gives_the_name_of_one_key_to_another_is_refused_for_as_long_as_it_stands_there() {
        KeyRing before = keys.ring();
        written(folder, ring(entry(TestKeys.ec(), "ES256", "old", "current")));

        reload.look();
        reload.look();

        assertThat(keys.ring()).isSameAs(before);
        assertThat(refused()).isOne();
    }

    private double refused() {
        return metrics.get("authlab.key.ring.refused").gauge().value();
    }

    private KeyRegister register() {
        return new KeyRegister(null) {
            @Override
            void notePublished(KeyRing ring) {
                published.addAll(ring.kids());
            }
        };
    }

    private static Transactions inMemory() {
        return new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                return work.get();
            }
        };
    }
}
