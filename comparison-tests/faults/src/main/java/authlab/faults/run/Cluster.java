package authlab.faults.run;

import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import authlab.lab.fault.DatabaseLine;
import authlab.lab.fault.SteppingClock;
import authlab.token.KeyRing;
import authlab.token.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Instances of one service on one database, each behind a line of its own. */
public final class Cluster implements AutoCloseable {

    /** As many as will be withdrawn in a long run, and more. */
    private static final int KEYS = 30;

    private final Lab lab;
    private final ServiceKind kind;
    private final Path root;
    private final Path folder;
    private final List<Member> members = new ArrayList<>();

    private Cluster(Lab lab, ServiceKind kind, Path root, Path folder) {
        this.lab = lab;
        this.kind = kind;
        this.root = root;
        this.folder = folder;
    }

    /**
     * Starts them, on an empty database. The first is the project's own build.
     *
     * @param root the project's folder, below which weakened services are packaged
     * @param folder for what the members are told by files
     */
    public static Cluster start(Lab lab, ServiceKind kind, List<Setup> setups, Path root, Path folder) {
        Cluster cluster = new Cluster(lab, kind, root, folder);
        cluster.makeKeys();
        cluster.members.add(cluster.first(setups.get(0)));
        List<CompletableFuture<Member>> others = setups.stream()
                .skip(1)
                .map(setup -> CompletableFuture.supplyAsync(() -> cluster.beside(setup, UnaryOperator.identity())))
                .toList();
        others.forEach(member -> cluster.members.add(member.join()));
        return cluster;
    }

    private Member first(Setup setup) {
        DatabaseLine line = line();
        return new Member(lab.startBehind(line::jdbcUrl, kind, settings(setup)), line, setup, Optional.empty());
    }

    /**
     * Starts one more, which becomes no member.
     *
     * @param address made of the one that leads over its line
     */
    Member beside(Setup setup, UnaryOperator<String> address) {
        DatabaseLine line = line();
        Instance first = members.get(0).instance();
        UnaryOperator<String> behind = direct -> address.apply(line.jdbcUrl(direct));
        if (setup.without().isEmpty()) {
            return new Member(lab.startBehind(behind, first, settings(setup)), line, setup, Optional.empty());
        }
        Optional<SteppingClock> clock = setup.hasWrongClock() ? Optional.of(newClock()) : Optional.empty();
        Map<String, String> settings = settings(setup);
        clock.ifPresent(own -> settings.put("weakened.clock", own.file().toString()));
        return new Member(lab.startBehind(behind, first, weakened(), settings), line, setup, clock);
    }

    private Map<String, String> settings(Setup setup) {
        Map<String, String> settings = new HashMap<>(setup.settings());
        settings.put("auth.jwt.keys", keys().toString());
        return settings;
    }

    private void makeKeys() {
        KeyRing ring = KeyRing.of(Signer.madeFor("ES256"));
        for (int i = 1; i < KEYS; i++) {
            ring = ring.next(Signer.madeFor("ES256"));
        }
        ring.replace(keys());
    }

    private Path keys() {
        return folder.resolve("keys-of-the-cluster.json").toAbsolutePath();
    }

    private DatabaseLine line() {
        try {
            return DatabaseLine.to(lab.postgreSql().port());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private SteppingClock newClock() {
        SteppingClock clock = new SteppingClock(folder.resolve("clock-of-a-" + kind.id()));
        clock.step(Duration.ZERO);
        return clock;
    }

    private Path weakened() {
        return root.resolve("comparison-tests/weakened")
                .resolve(kind.id())
                .resolve("target/weakened-" + kind.id() + ".jar");
    }

    public Lab lab() {
        return lab;
    }

    ServiceKind kind() {
        return kind;
    }

    public List<Member> members() {
        return List.copyOf(members);
    }

    /** Ends the members; the lab goes on. */
    @Override
    public void close() {
        members.forEach(Cluster::end);
    }

    /** Nobody needs it any more. */
    static void end(Member member) {
        member.instance().kill9();
        try {
            member.line().close();
        } catch (IOException alreadyGone) {
            // That is what is wanted.
        }
    }
}
