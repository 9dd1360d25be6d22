package authlab.scenario.forge;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Lab;
import authlab.token.Rewritten;
import authlab.token.Token;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody with a token of her own, who would rather be somebody else. */
record Forger(Lab lab, Customer victim, Actor mallory) {

    static Forger in(Lab lab) {
        return new Forger(lab, lab.newCustomer(), lab.newCustomer().logIn());
    }

    /** Her own. */
    Token token() {
        return Token.parse(mallory.credentials().access().orElseThrow());
    }

    /** Her own with the victim's name in it, and the signature as it was. */
    Token renamed() {
        return token().withPayload(Rewritten.with(token().claims(), "preferred_username", "\"" + victim + "\""));
    }

    /** Her own header with another algorithm. */
    ObjectNode headerWith(String alg) {
        return token().headerJson().put("alg", alg);
    }

    /** Asks for anything with that for a token; that it is believed at all is the prize. */
    Attempt presentAnyOf(String token) {
        Answer answer = lab.with(mallory.credentials().withAccess(token)).get("/api/me");
        return isVictim(answer)
                ? Attempt.of(answer, "she passes for " + victim)
                : Attempt.of(answer, "a token in another form is believed");
    }

    /** Asks who she is with that for a token; to be the other is the prize. */
    Attempt present(String token) {
        Answer answer = lab.with(mallory.credentials().withAccess(token)).get("/api/me");
        return isVictim(answer) ? Attempt.of(answer, "she passes for " + victim) : Attempt.refusedBy(answer);
    }

    private boolean isVictim(Answer answer) {
        return answer.property("username").filter(victim.username()::equals).isPresent();
    }
}
