package authlab.suite.contract;

import static authlab.suite.AnswerAssert.assertThat;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptTest {

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void what_the_client_would_rather_have_makes_no_difference(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String accept : List.of(
                "text/html",
                "application/xml",
                "image/*",
                "*/*;q=0",
                "application/json;q=0",
                "nonsense",
                "a/b/c",
                ";;;",
                "",
                "text/html;q=nan",
                "x".repeat(1000))) {
            Request wish = Request.get("/api/me").header("Accept", accept);
            assertThat(actor.send(wish)).as(accept).hasStatus(200).isJson();
            assertThat(scene.visitor().send(wish)).as(accept).isProblem(401, "unauthenticated");
            assertThat(actor.send(Request.get("/auth/none").header("Accept", accept)))
                    .as(accept)
                    .isProblem(404, "not-found");
        }
        Request login = scene.loginRequest(scene.regular())
                .header("Accept", "text/html")
                .header("Accept", "image/png");
        assertThat(scene.service().send(login)).hasStatus(200).isJson();
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void nor_do_its_language_encoding_and_conditions(Scene scene) {
        Actor actor = scene.loggedIn();
        Request picky = Request.get("/api/me")
                .header("Accept-Language", "xx")
                .header("Accept-Encoding", "nonsense")
                .header("Accept-Charset", "utf-16")
                .header("If-None-Match", "*")
                .header("If-Modified-Since", "Fri, 31 Dec 2100 23:59:59 GMT")
                .header("Range", "bytes=0-1");

        assertThat(actor.send(picky)).hasStatus(200).isJson().hasProperties("username", "roles", "authenticatedAt");
    }
}
