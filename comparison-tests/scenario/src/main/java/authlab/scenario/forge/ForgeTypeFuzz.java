package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.CLAIM_TYPES;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Rewritten;
import authlab.token.Signer;
import authlab.token.Token;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody who can have tokens signed writes values of other types into them: a token that ends in the year 10³⁰⁰, a name
 * that is a list, an issuer that is nothing.
 *
 * <p>A half-fix that does not help: asking the JSON library for a number. It makes one of whatever there is.
 */
public final class ForgeTypeFuzz implements Scenario {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "1e300",
            "-1e300",
            "1e-300",
            "9223372036854775808",
            "\"\"",
            "\"0\"",
            "\"null\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"x\":1}",
            "[\"x\",1]");

    /** Where a value of the list has the type that is wanted: then it may be honest, and only must not be stumbled over. */
    private static final Map<String, List<String>> OF_THE_RIGHT_TYPE = Map.of(
            "iat", List.of("0"),
            "nbf", List.of("0"),
            "auth_time", List.of("0"),
            "jti", List.of("\"0\"", "\"null\""),
            "preferred_username", List.of("\"null\""),
            "roles", List.of("[]"));

    @Override
    public Facts facts() {
        return Facts.of("put null, true, 0, lists, fractions and 1e300 into each header and claim")
                .because("each claim is taken by its JSON type and range, and none is turned into another")
                .on(SESSION, notApplicable("an opaque id holds no values of any type"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(CLAIM_TYPES)
                .standards(
                        "ASVS V6.8.4",
                        "ASVS V9.2.1",
                        "ASVS V15.3.5",
                        "RFC 7519 §4.1",
                        "RFC 8725 §3.10",
                        "CWE-20",
                        "CWE-843",
                        "OWASP A03:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer whose token is signed once more by the service's own key,");
        Actor actor = lab.newCustomer().logIn();
        Token own = Token.parse(actor.credentials().access().orElseThrow());
        Signer signer = lab.signer();
        Lab.require(
                200,
                show(
                        lab,
                        actor,
                        signer.sign(own.headerJson().toString(), own.claims().toString())));

        lab.step("with one value after the other in each of its members,");
        List<Attempt> attempts = new ArrayList<>();
        for (Fuzzed fuzzed : all(own)) {
            Answer answer = show(lab, actor, signer.sign(fuzzed.header(), fuzzed.claims()));
            Attempt attempt = Attempt.of(answer, "a token is believed with " + fuzzed.phrase());
            if (!fuzzed.isOfTheRightType()) {
                attempts.add(attempt);
            } else if (answer.status() >= 500) {
                attempts.add(Attempt.inconclusive(fuzzed.phrase() + " was answered by " + answer.status()));
            }
        }

        lab.step("that one of these is believed is the prize.");
        return Attempt.bestOf(attempts);
    }

    private static Answer show(Lab lab, Actor actor, String token) {
        return lab.with(actor.credentials().withAccess(token)).get("/api/me");
    }

    private record Fuzzed(String header, String claims, String phrase, boolean isOfTheRightType) {}

    private static List<Fuzzed> all(Token own) {
        String header = own.headerJson().toString();
        String claims = own.claims().toString();
        return Stream.concat(
                        members(own.headerJson())
                                .map(member -> new Fuzzed(
                                        Rewritten.with(own.headerJson(), member.name(), member.value()),
                                        claims,
                                        member + " in its header",
                                        false)),
                        Stream.concat(members(own.claims()), members("nbf"))
                                .map(member -> new Fuzzed(
                                        header,
                                        Rewritten.with(own.claims(), member.name(), member.value()),
                                        member + " among its claims",
                                        member.isOfTheRightType())))
                .toList();
    }

    private record Member(String name, String value) {

        boolean isOfTheRightType() {
            return OF_THE_RIGHT_TYPE.getOrDefault(name, List.of()).contains(value);
        }

        @Override
        public String toString() {
            return name + " " + value;
        }
    }

    private static Stream<Member> members(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return members(names.toArray(String[]::new));
    }

    private static Stream<Member> members(String... names) {
        return Stream.of(names).flatMap(name -> VALUES.stream().map(value -> new Member(name, value)));
    }
}
