package authlab.faults.run;

import authlab.lab.Database;
import authlab.lab.Lab;
import authlab.lab.fault.FullQueue;
import authlab.lab.fault.OpenTransaction;
import authlab.lab.fault.SteppingClock;
import java.time.Duration;
import java.util.Locale;

/** What may go wrong, and how it is brought about. */
public enum Fault {
    LINE_CUT {
        @Override
        Undo strike(Cluster cluster, Member member) {
            member.line().cut();
            return member.line()::heal;
        }
    },

    /** Half-open: nobody closes anything, and nothing goes through. */
    LINE_SILENT {
        @Override
        Undo strike(Cluster cluster, Member member) {
            member.line().fallSilent();
            return () -> {
                // Whoever waited on it must find out that the time is over.
                member.line().cut();
                member.line().heal();
            };
        }
    },

    DATABASE_SLOW {
        @Override
        Undo strike(Cluster cluster, Member member) {
            member.line().lag(SLOW);
            return member.line()::heal;
        }
    },

    NOTIFICATIONS_LOST {
        @Override
        Undo strike(Cluster cluster, Member member) {
            member.line().loseNotifications();
            return member.line()::heal;
        }
    },

    /** Its wall clock steps ahead by an hour, and back when that is over. */
    CLOCK_AHEAD {
        @Override
        Undo strike(Cluster cluster, Member member) {
            return step(member, AN_HOUR);
        }

        @Override
        boolean canStrike(Member member) {
            return member.clock().isPresent();
        }
    },

    /** Its wall clock steps back by an hour, and ahead when that is over. */
    CLOCK_BEHIND {
        @Override
        Undo strike(Cluster cluster, Member member) {
            return step(member, AN_HOUR.negated());
        }

        @Override
        boolean canStrike(Member member) {
            return member.clock().isPresent();
        }
    },

    INSTANCE_PAUSED {
        @Override
        Undo strike(Cluster cluster, Member member) {
            member.instance().pause();
            return member.instance()::resume;
        }
    },

    INSTANCE_KILLED {
        @Override
        Undo strike(Cluster cluster, Member member) {
            member.instance().kill9();
            return member.instance()::start;
        }
    },

    POSTGRESQL_RESTARTED(true) {
        @Override
        Undo strike(Cluster cluster, Member member) {
            cluster.lab().postgreSql().stop();
            return cluster.lab().postgreSql()::start;
        }
    },

    POSTGRESQL_KILLED(true) {
        @Override
        Undo strike(Cluster cluster, Member member) {
            cluster.lab().postgreSql().kill9();
            return cluster.lab().postgreSql()::start;
        }
    },

    /** No {@code NOTIFY} of anybody commits any more. */
    NOTIFICATION_QUEUE_FULL(true) {
        @Override
        Undo strike(Cluster cluster, Member member) {
            FullQueue queue = FullQueue.in(administration(cluster.lab()));
            return queue::close;
        }
    },

    /** Holds back the snapshots' {@code xmin} of the whole cluster, from another database. */
    TRANSACTION_LEFT_OPEN(true) {
        @Override
        Undo strike(Cluster cluster, Member member) {
            OpenTransaction transaction = OpenTransaction.in(administration(cluster.lab()));
            return transaction::close;
        }
    };

    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** In each direction. Statements take twice that, and longer than one may take none yet. */
    private static final Duration SLOW = Duration.ofMillis(150);

    private final boolean strikesAll;

    Fault() {
        this(false);
    }

    Fault(boolean strikesAll) {
        this.strikesAll = strikesAll;
    }

    /** Ends a fault. */
    @FunctionalInterface
    interface Undo {
        void end();
    }

    /** Begins; lasts until undone. */
    abstract Undo strike(Cluster cluster, Member member);

    boolean strikesAll() {
        return strikesAll;
    }

    /** Whether there is that in it which goes wrong. */
    boolean canStrike(Member member) {
        return true;
    }

    private static Undo step(Member member, Duration off) {
        SteppingClock clock = member.clock().orElseThrow();
        clock.step(off);
        return () -> clock.step(Duration.ZERO);
    }

    private static Database administration(Lab lab) {
        return lab.postgreSql().administration();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
