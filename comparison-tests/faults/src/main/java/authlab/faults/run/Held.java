package authlab.faults.run;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Request;
import authlab.faults.history.Credential;
import java.util.function.Function;

/** What somebody holds at one moment, under the name that it has in the history. */
record Held(Actor actor, Credential credential) {

    /** What renews and logs out: of tokens another one than is used, which no key has signed. */
    Credential renewing() {
        return actor.carrier().isJwt()
                ? new Credential("renews " + credential.name(), credential.login(), "", Long.MAX_VALUE)
                : credential;
    }

    /** Sends at a member of the service what this login entitles to, and keeps what it held. */
    Function<Member, Answer> asking(Request request) {
        return member -> actor.snapshot().at(member.service()).send(request);
    }
}
