package authlab.faults.run;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * What chance would bring about some day, brought about at once. Each is harmless where everything is in its place, and
 * shows one defence that is not.
 */
public enum Provocation {
    /** Presented to who hears nothing any more: a login that ends meanwhile. */
    SILENCE {
        @Override
        void provoke(Stage stage) {
            Held held = stage.logIn();
            stage.use(held);
            Member there = stage.there();
            stage.during("line silent", there, () -> there.line().fallSilent(), () -> restore(there), () -> {
                stage.revoke(held);
                stage.use(held);
            });
        }
    },

    /** Ended by a transaction that writes early and commits late, after others that began later. */
    LATE_COMMIT {
        @Override
        void provoke(Stage stage) {
            Held held = stage.logIn();
            stage.use(held);
            Member here = stage.here();
            stage.during(
                    "database slow",
                    here,
                    () -> here.line().lag(LAG),
                    () -> here.line().heal(),
                    () -> {
                        CompletableFuture<?> revoking = CompletableFuture.supplyAsync(() -> stage.revoke(held));
                        Stage.await("it has written", () -> revoking.isDone() || stage.finds(WRITING));
                        // Commits at once, has a higher number, and has everybody poll.
                        stage.execute("select pg_notify('revocation', '')");
                        revoking.join();
                    });
            stage.use(held);
        }
    },

    /** Remembered there when it was good. */
    REMEMBERED {
        @Override
        void provoke(Stage stage) {
            Held held = stage.logIn();
            stage.use(held);
            stage.use(held);
            stage.revoke(held);
            stage.use(held);
        }
    },

    /** Believed, and then on its way to change something while its login ends. */
    CHANGE_IN_FLIGHT {
        @Override
        void provoke(Stage stage) {
            Held held = stage.logIn();
            stage.use(held);
            Member there = stage.there();
            stage.during(
                    "database slow",
                    there,
                    () -> there.line().lag(LAG),
                    () -> there.line().heal(),
                    () -> {
                        CompletableFuture<?> paying = stage.pay(held);
                        Stage.pause(BELIEVED_BY_MS);
                        stage.revoke(held);
                        paying.join();
                    });
        }
    },

    /**
     * Ended, and forgotten because its time is over, while somebody hears nothing; who is then told an earlier time, for
     * the database's clock has stepped back.
     */
    FORGOTTEN {
        @Override
        void provoke(Stage stage) {
            Held held = stage.logIn();
            stage.use(held);
            Member there = stage.there();
            try {
                stage.during(
                        "line cut",
                        there,
                        () -> there.line().cut(),
                        () -> there.line().heal(),
                        () -> {
                            stage.revoke(held);
                            Stage.await(
                                    "it is forgotten",
                                    () -> !stage.finds(
                                            ROW, held.credential().login().name()));
                            stage.stepBackTo(held.credential().login().knownNanos());
                        });
                // Until it has polled again it asks, and is told that there is no such login.
                for (int i = 0; i < USES_AFTER; i++) {
                    stage.use(held);
                    Stage.pause(BETWEEN_USES_MS);
                }
            } finally {
                there.line().cut();
                stage.stepToTheRightTime();
                there.line().heal();
            }
        }
    };

    private static final Duration LAG = Duration.ofMillis(150);
    private static final long BELIEVED_BY_MS = 60;
    private static final int USES_AFTER = 12;
    private static final long BETWEEN_USES_MS = 80;

    private static final String WRITING = "select from pg_stat_activity where datname = current_database()"
            + " and backend_xid is not null and state = 'idle in transaction'";

    private static final String ROW = "select from revocation where login_id = cast(? as uuid)";

    /** Does it once. */
    abstract void provoke(Stage stage);

    private static void restore(Member member) {
        // Whoever waited on it must find out that the time is over.
        member.line().cut();
        member.line().heal();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
