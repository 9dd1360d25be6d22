package authlab.suite.token;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.suite.Configuration;
import authlab.suite.Scene;
import authlab.token.Signer;
import authlab.token.Token;

/** Somebody who is logged in to jwt-auth, the token that she got, and the key that signed it. */
record TokenScene(Person person, Actor actor, Token token, Signer signer) {

    /** A login of somebody new, which no other test ends. */
    static TokenScene of(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        return new TokenScene(
                person,
                actor,
                Token.parse(actor.credentials().access().orElseThrow()),
                Signer.of(scene.stage().folder(Configuration.ORDINARY).resolve("jwt-keys.json")));
    }

    /** What she is told when she shows that token in place of her own. */
    Answer meWith(String text) {
        return bearing(text).get("/api/me");
    }

    /** She herself, but for the access token. */
    Actor bearing(String text) {
        return actor.holding(actor.credentials().withAccess(text));
    }

    /** The same claims under another header, signed by the service's own key. */
    String signedUnder(String header) {
        return signer.sign(header, token.claims().toString());
    }

    /** Other claims under the same header, signed by the service's own key. */
    String signedWith(String payload) {
        return signer.sign(token.headerJson().toString(), payload);
    }
}
