package authlab.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DenylistTest {

    private static final long LATER = 2_000_000_000L;

    private final Denylist denylist = new Denylist();

    @Test
    void it_holds_what_was_added_and_nothing_else() {
        denylist.add(1, 2, LATER);

        assertThat(denylist.contains(1, 2)).isTrue();
        assertThat(denylist.contains(1, 3)).isFalse();
        assertThat(denylist.contains(2, 2)).isFalse();
        assertThat(denylist.contains(2, 1)).isFalse();
    }

    @Test
    void names_with_zeros_are_names() {
        denylist.add(0, 0, LATER);
        denylist.add(7, 0, LATER);

        assertThat(denylist.contains(0, 0)).isTrue();
        assertThat(denylist.contains(7, 0)).isTrue();
        assertThat(denylist.contains(0, 7)).isFalse();
    }

    @Test
    void adding_again_adds_nothing() {
        denylist.add(1, 2, LATER);
        denylist.add(1, 2, LATER);

        assertThat(denylist.size()).isEqualTo(1);
    }

    @Test
    void it_grows_and_loses_nothing() {
        addMany(100_000, 1, LATER);

        assertThat(denylist.size()).isEqualTo(100_000);
        assertAllThere(100_000, 1);
    }

    @Test
    void it_forgets_what_has_ended_and_keeps_the_rest() {
        addMany(5_000, 1, 100);
        addMany(5_000, 2, 101);

        denylist.forgetUpTo(100);

        assertThat(denylist.size()).isEqualTo(5_000);
        assertAllThere(5_000, 2);
    }

    @Test
    void what_was_added_twice_is_kept_as_long_as_the_later_says() {
        addMany(5_000, 1, 200);
        addMany(5_000, 1, 100);

        denylist.forgetUpTo(199);
        assertAllThere(5_000, 1);

        denylist.forgetUpTo(200);
        assertThat(denylist.size()).isZero();
    }

    @Test
    void what_never_ends_is_never_forgotten() {
        addMany(5_000, 1, Long.MAX_VALUE);

        denylist.forgetUpTo(LATER);

        assertAllThere(5_000, 1);
    }

    @Test
    void a_few_that_have_ended_stay_since_nothing_is_gained_by_dropping_them() {
        addMany(10, 1, 100);

        denylist.forgetUpTo(100);

        assertAllThere(10, 1);
    }

    /** One adds and forgets, the others read all the while what was there from the beginning. */
    @Test
    void readers_miss_nothing_while_it_grows_and_forgets() throws InterruptedException {
        addMany(1_000, 1, LATER);
        AtomicInteger missed = new AtomicInteger();
        Thread[] readers = new Thread[2];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    SplittableRandom names = new SplittableRandom(1);
                    for (int n = 0; n < 1_000; n++) {
                        if (!denylist.contains(names.nextLong(), names.nextLong())) {
                            missed.incrementAndGet();
                        }
                    }
                }
            });
            readers[i].start();
        }

        for (int round = 2; round < 30; round++) {
            addMany(20_000, round, round);
            denylist.forgetUpTo(round);
        }
        for (Thread reader : readers) {
            reader.interrupt();
            reader.join();
        }

        assertThat(missed).hasValue(0);
        assertThat(denylist.size()).isEqualTo(1_000);
    }

    @Test
    void a_name_takes_no_more_than_64_bytes_however_many_there_are() {
        SplittableRandom names = new SplittableRandom(1);
        double most = 0;
        for (int count = 1; count <= 3_000_000; count++) {
            denylist.add(names.nextLong(), names.nextLong(), LATER);
            most = count < 1_000 ? 0 : Math.max(most, (double) denylist.bytes() / count);
        }

        assertThat(most).isLessThanOrEqualTo(64);
    }

    private void addMany(int count, int seed, long endSecond) {
        SplittableRandom names = new SplittableRandom(seed);
        for (int n = 0; n < count; n++) {
            denylist.add(names.nextLong(), names.nextLong(), endSecond);
        }
    }

    private void assertAllThere(int count, int seed) {
        SplittableRandom names = new SplittableRandom(seed);
        for (int n = 0; n < count; n++) {
            assertThat(denylist.contains(names.nextLong(), names.nextLong())).isTrue();
        }
    }
}
