package authlab.suite.freshness;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.suite.Scene;
import authlab.suite.Sql;
import authlab.suite.admin.Admins;

/** A way for a login to end ahead of its time. */
enum Ending {
    LOGOUT(204) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return login.logout();
        }
    },
    REMOTE_LOGOUT(204) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return scene.loggedIn(person).delete("/auth/sessions/" + login.sessionId());
        }
    },
    LOGOUT_OF_ALL_OTHERS(204) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return scene.loggedIn(person).delete("/auth/sessions?keepCurrent=true");
        }
    },
    LOGIN_IN_ITS_PLACE(200) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return login.login(person);
        }
    },
    REAUTHENTICATION(200) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return login.reauthenticate(person.password());
        }
    },
    PASSWORD_CHANGE(200) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return scene.loggedIn(person).changePassword(person.password(), "quite another password");
        }
    },
    REFRESH_TOKEN_REUSE(401) {
        @Override
        boolean isPossibleAt(Scene scene) {
            return scene.carrier().isJwt();
        }

        @Override
        Answer of(Actor login, Person person, Scene scene) {
            Actor old = login.snapshot();
            login.refresh();
            Sql.of(scene)
                    .change(
                            "update used_refresh_token set first_used_at = first_used_at - interval '1 min'"
                                    + " where login_id = cast(? as uuid)",
                            login.sessionId());
            return old.refresh();
        }
    },
    EVICTION(200) {
        /** Where two are one too many. */
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return scene.visitor().login(person);
        }
    },
    OTHER_ROLES(204) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return Admins.assign(Admins.root(scene), person, "user", "admin");
        }
    },
    DISABLING(204) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return Admins.disable(Admins.root(scene), person);
        }
    },
    ENDING_BY_AN_ADMIN(204) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return Admins.endSessions(Admins.root(scene), person);
        }
    },
    DELETION(204) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return Admins.delete(Admins.root(scene), person);
        }
    },
    THE_END_OF_EVERYTHING(204) {
        @Override
        Answer of(Actor login, Person person, Scene scene) {
            return Admins.endEverything(Admins.root(scene));
        }
    };

    private final int status;

    Ending(int status) {
        this.status = status;
    }

    /** Of the answer that revokes. */
    int status() {
        return status;
    }

    boolean isPossibleAt(Scene scene) {
        return true;
    }

    /** Ends that person's login there; the answer that revokes. */
    abstract Answer of(Actor login, Person person, Scene scene);
}
