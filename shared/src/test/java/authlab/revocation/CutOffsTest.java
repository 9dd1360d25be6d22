package authlab.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Of all that can end a credential the strictest wins, in whatever order it comes to be known, and however often. */
class CutOffsTest {

    private static final int LOGINS = 4;
    private static final int KEYS = 3;
    private static final int SECONDS = 20;

    /** What a poll may bring. */
    private interface CutOff {
        void reach(Revocations memory);

        default boolean ends(Credential credential) {
            return false;
        }
    }

    /** @param end of its own, in seconds */
    private record Credential(int login, int key, long epoch, int end) {}

    private record Login(int number) implements CutOff {
        @Override
        public void reach(Revocations memory) {
            memory.add(new Revocation.OfLogin(id(number)), at(SECONDS));
        }

        @Override
        public boolean ends(Credential credential) {
            return credential.login() == number;
        }
    }

    private record Key(int number) implements CutOff {
        @Override
        public void reach(Revocations memory) {
            memory.add(new Revocation.OfKey("key-" + number), Instant.MAX);
        }

        @Override
        public boolean ends(Credential credential) {
            return credential.key() == number;
        }
    }

    private record Everybody(long epoch) implements CutOff {
        @Override
        public void reach(Revocations memory) {
            // The database raises it and never lowers it.
            memory.advance(Instant.EPOCH, Math.max(epoch, memory.epoch()));
        }

        @Override
        public boolean ends(Credential credential) {
            return credential.epoch() < epoch;
        }
    }

    private record Forgotten(int second) implements CutOff {
        @Override
        public void reach(Revocations memory) {
            memory.advance(at(second), memory.epoch());
            memory.forget();
        }

        @Override
        public boolean ends(Credential credential) {
            return credential.end() <= second;
        }
    }

    @Property
    void whatever_any_of_them_ends_is_over_and_nothing_else_is(
            @ForAll("cutOffs") List<CutOff> cutOffs, @ForAll("credentials") Credential credential) {
        Revocations memory = new Revocations();

        cutOffs.forEach(cutOff -> cutOff.reach(memory));

        assertThat(isOver(memory, credential)).isEqualTo(cutOffs.stream().anyMatch(cutOff -> cutOff.ends(credential)));
    }

    private static boolean isOver(Revocations memory, Credential credential) {
        return memory.holdsLogin(id(credential.login()))
                || memory.holds(new Revocation.OfKey("key-" + credential.key()))
                || memory.epoch() > credential.epoch()
                || memory.mayHaveForgotten(at(credential.end()));
    }

    @Provide
    Arbitrary<List<CutOff>> cutOffs() {
        Arbitrary<CutOff> login = Arbitraries.integers().between(1, LOGINS).map(Login::new);
        Arbitrary<CutOff> key = Arbitraries.integers().between(1, KEYS).map(Key::new);
        Arbitrary<CutOff> everybody = Arbitraries.longs().between(0, 3).map(Everybody::new);
        Arbitrary<CutOff> forgotten =
                Arbitraries.integers().between(0, SECONDS - 1).map(Forgotten::new);
        return Arbitraries.oneOf(login, key, everybody, forgotten).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Credential> credentials() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, LOGINS),
                        Arbitraries.integers().between(1, KEYS),
                        Arbitraries.longs().between(0, 3),
                        Arbitraries.integers().between(1, SECONDS))
                .as(Credential::new);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(1_000_000L + second);
    }
}
