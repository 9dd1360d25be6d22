package authlab.suite.token;

import authlab.token.Rewritten;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Tokens that the service's own key signed, under the right header, with one claim that must not be. */
final class ClaimForgeries {

    private static final long LIFETIME_SECONDS = 300;

    /** More than any clocks differ by. */
    private static final long AHEAD_SECONDS = 30;

    private ClaimForgeries() {}

    static Stream<Forgery> all() {
        return Stream.of(parties(), subjects(), times(), standing(), unknown(), malformed())
                .flatMap(List::stream);
    }

    private static List<Forgery> parties() {
        return List.of(
                with("iss-other", "another service", "iss", "\"https://mallory.example\""),
                with("iss-slash", "a slash more", "iss", "\"https://localhost:9443/\""),
                with("iss-list", "a list with ours", "iss", "[\"https://localhost:9443\"]"),
                without("iss-missing", "iss"),
                with("aud-other", "another audience", "aud", "\"payroll\""),
                with("aud-list", "a list of ours alone", "aud", "[\"authlab\"]"),
                with("aud-list-more", "a list with ours", "aud", "[\"payroll\",\"authlab\"]"),
                with("aud-null", "null", "aud", "null"),
                without("aud-missing", "aud"),
                with("client-other", "another client", "client_id", "\"mallory\""),
                without("client-missing", "client_id"));
    }

    private static List<Forgery> subjects() {
        return List.of(
                with("sub-null", "null", "sub", "null"),
                with("sub-empty", "no character", "sub", "\"\""),
                with("sub-number", "a number", "sub", "1"),
                without("sub-missing", "sub"),
                with("sid-null", "null", "sid", "null"),
                with("sid-form", "no id", "sid", "\"1 or true\""),
                without("sid-missing", "sid"),
                with("jti-number", "a number", "jti", "1"),
                without("jti-missing", "jti"),
                with("username-null", "null", "preferred_username", "null"),
                without("username-missing", "preferred_username"));
    }

    private static List<Forgery> times() {
        return List.of(
                new Forgery(
                        "expired",
                        "over since a second, all its times being right once",
                        live -> live.signedWith(shifted(live.token().claims(), -LIFETIME_SECONDS - 1))),
                new Forgery(
                        "from-the-future",
                        "iat: half a minute ahead",
                        live -> live.signedWith(shifted(live.token().claims(), AHEAD_SECONDS))),
                new Forgery(
                        "not-yet",
                        "nbf: half a minute ahead",
                        live -> live.signedWith(Rewritten.with(
                                live.token().claims(),
                                "nbf",
                                Long.toString(Instant.now().getEpochSecond() + AHEAD_SECONDS)))),
                with("exp-huge", "1e300", "exp", "1e300"),
                with("exp-overflow", "beyond 64 bits", "exp", "18446744073709551617"),
                new Forgery(
                        "exp-text",
                        "exp: the right number as a text",
                        live -> live.signedWith(Rewritten.with(
                                live.token().claims(),
                                "exp",
                                "\"" + live.token().claims().path("exp") + "\""))),
                new Forgery(
                        "exp-fraction",
                        "exp: the right number and a half",
                        live -> live.signedWith(Rewritten.with(
                                live.token().claims(),
                                "exp",
                                live.token().claims().path("exp") + ".5"))),
                with("exp-zero", "the beginning of time", "exp", "0"),
                with("exp-null", "null", "exp", "null"),
                without("exp-missing", "exp"),
                with("iat-text", "a text", "iat", "\"1\""),
                without("iat-missing", "iat"),
                with("auth-time-text", "a text", "auth_time", "\"1\""),
                without("auth-time-missing", "auth_time"));
    }

    private static List<Forgery> standing() {
        return List.of(
                new Forgery("epoch-lower", "epoch: one less", live -> live.signedWith(epochMoved(live, -1))),
                new Forgery("epoch-higher", "epoch: one more", live -> live.signedWith(epochMoved(live, 1))),
                with("epoch-text", "a text", "epoch", "\"1\""),
                without("epoch-missing", "epoch"),
                with("roles-text", "a text", "roles", "\"user\""),
                with("roles-unknown", "a role that there is not", "roles", "[\"root\",\"user\"]"),
                with("roles-none", "an empty list", "roles", "[]"),
                with("roles-number", "a list of numbers", "roles", "[1]"),
                without("roles-missing", "roles"));
    }

    private static List<Forgery> unknown() {
        return List.of(
                with("claim-unknown", "a claim that there is not", "admin", "true"),
                with("claim-groups", "a claim that a library reads", "groups", "\"admin\""),
                with("claim-upn", "a claim that a library prefers", "upn", "\"admin\""),
                with("claim-act", "somebody who acts for her", "act", "{\"sub\":\"mallory\"}"),
                with("claim-cnf", "a key that she is bound to", "cnf", "{\"jkt\":\"x\"}"));
    }

    private static List<Forgery> malformed() {
        return List.of(
                new Forgery(
                        "claim-twice",
                        "roles twice, the right ones last",
                        live -> live.signedWith(
                                live.token().claims().toString().replaceFirst("\\{", "{\"roles\":[\"admin\"],"))),
                new Forgery(
                        "payload-trailing",
                        "text behind the claims",
                        live -> live.signedWith(live.token().claims() + "{}")),
                new Forgery(
                        "payload-list",
                        "a list of claims",
                        live -> live.signedWith("[" + live.token().claims() + "]")),
                new Forgery(
                        "payload-deep",
                        "a thousand brackets",
                        live -> live.signedWith("[".repeat(1000) + "]".repeat(1000))),
                new Forgery("payload-empty", "no claim", live -> live.signedWith("{}")),
                new Forgery("payload-text", "no JSON", live -> live.signedWith("admin")),
                new Forgery(
                        "payload-huge",
                        "a token of more than 8 KiB",
                        live -> live.signedWith(
                                Rewritten.with(live.token().claims(), "jti", "\"" + "j".repeat(8 * 1024) + "\""))));
    }

    private static String shifted(ObjectNode claims, long seconds) {
        ObjectNode copy = claims.deepCopy();
        long now = Instant.now().getEpochSecond();
        copy.put("iat", now + seconds);
        copy.put("auth_time", now + seconds);
        copy.put("exp", now + seconds + LIFETIME_SECONDS);
        return copy.toString();
    }

    private static String epochMoved(TokenScene live, int by) {
        ObjectNode claims = live.token().claims();
        return Rewritten.with(
                claims, "epoch", Long.toString(claims.path("epoch").longValue() + by));
    }

    private static Forgery with(String id, String phrase, String claim, String json) {
        return new Forgery(
                id,
                claim + ": " + phrase,
                live -> live.signedWith(Rewritten.with(live.token().claims(), claim, json)));
    }

    private static Forgery without(String id, String claim) {
        return new Forgery(
                id,
                claim + ": missing",
                live -> live.signedWith(Rewritten.without(live.token().claims(), claim)));
    }
}
