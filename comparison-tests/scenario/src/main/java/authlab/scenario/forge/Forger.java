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

    /** Asks who she is with that for a token; to be the other is the prize. */
    Attempt present(String token) {
        Answer answer = lab.with(mallory.credentials().withAccess(token)).get("/api/me");
        return answer.property("username").filter(victim.username()::equals).isPresent()
                ? Attempt.of(answer, "she passes for " + victim)
                : Attempt.refusedBy(answer);
    }
}
