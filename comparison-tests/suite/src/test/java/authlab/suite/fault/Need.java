package authlab.suite.fault;

import authlab.client.Answer;
import java.util.concurrent.Callable;

/** What cannot be had without asking PostgreSQL. Each may be repeated. */
enum Need {
    ME {
        @Override
        Answer askedBy(Guest guest) {
            return guest.steady().get("/api/me");
        }
    },
    SESSIONS {
        @Override
        Answer askedBy(Guest guest) {
            return guest.steady().get("/auth/sessions");
        }
    },
    REGISTER {
        @Override
        Answer askedBy(Guest guest) {
            return guest.scene().service().register(guest.newcomer());
        }
    },
    LOGIN {
        @Override
        Answer askedBy(Guest guest) {
            return guest.scene().visitor().login(guest.caller());
        }
    },
    REFRESH {
        @Override
        Answer askedBy(Guest guest) {
            return guest.renewing().refresh();
        }
    },
    LOGOUT {
        @Override
        Answer askedBy(Guest guest) {
            return guest.leaving().logout();
        }
    },
    REMOTE_LOGOUT {
        @Override
        Answer askedBy(Guest guest) {
            return guest.ending().delete("/auth/sessions/" + guest.ended().sessionId());
        }
    };

    abstract Answer askedBy(Guest guest);

    Callable<Timed> by(Guest guest) {
        return () -> Timed.of(guest + ", " + this, () -> askedBy(guest));
    }
}
