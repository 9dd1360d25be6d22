package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.ONE_FORM;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Signer;
import authlab.token.Token;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attacker writes her token in another form, so that who verifies it and who reads it see different things.
 *
 * <p>A half-fix that does not help: a second check by a second library. What the two disagree on is the attack.
 */
public final class ForgeFormat implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("write the token as JSON, in five parts, in another encoding, or with a claim twice")
                .because("a token is three parts of base64url, each a JSON object in UTF-8 with no member twice")
                .on(SESSION, notApplicable("an opaque id is 43 characters, in which nothing can be read"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(ONE_FORM)
                .standards(
                        "CVE-2022-39227",
                        "ASVS V1.5.3",
                        "ASVS V9.1.1",
                        "ASVS V11.2.5",
                        "RFC 8725 §2.6",
                        "RFC 8725bis §2.13",
                        "RFC 8725 §3.7",
                        "RFC 8725bis §3.14",
                        "CWE-436",
                        "CWE-347",
                        "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer with a token of her own, and the same with another's name in it,");
        Forger forger = Forger.in(lab);
        Token own = forger.token();
        Token renamed = forger.renamed();

        lab.step("which she puts together in all forms that are not quite the one:");
        lab.step("to be the other is the prize, or that the service's own key makes another form good.");
        return Attempt.bestOf(
                Stream.of(asJson(own, renamed), inOtherParts(own, renamed), signedOtherwise(own, forger, lab.signer()))
                        .flatMap(List::stream)
                        .map(forger::presentAnyOf));
    }

    /** RFC 7515 §7.2, and texts that are JSON to one reader and a token to the other. */
    private static List<String> asJson(Token own, Token renamed) {
        String members = "\"protected\":\"" + own.header() + "\",\"payload\":\"" + own.payload() + "\",\"signature\":\""
                + own.signature() + "\"}";
        return List.of(
                "{" + members,
                "{\"payload\":\"" + own.payload() + "\",\"signatures\":[{\"protected\":\"" + own.header()
                        + "\",\"signature\":\"" + own.signature() + "\"}]}",
                "{\"" + own.header() + "." + renamed.payload() + ".\":\"\"," + members,
                "{\"  " + own.header() + "." + renamed.payload() + ".\":\"\"," + members,
                "{" + members.replace("}", ",\"x\":\"." + renamed.payload() + ".\"}"));
    }

    private static List<String> inOtherParts(Token own, Token renamed) {
        String text = own.text();
        return List.of(
                own.header() + "." + renamed.payload() + "." + text,
                text + "." + renamed.payload() + ".",
                text + "." + renamed.payload() + "." + own.signature(),
                text + ".",
                "." + text,
                text.replace(".", ".."),
                own.header() + "." + own.payload(),
                own.header() + ".." + own.signature(),
                "." + own.payload() + "." + own.signature(),
                own.header(),
                "..",
                text + "," + renamed.text(),
                text + "%00",
                text.replace(".", "%2e"));
    }

    /** Rightly signed by the service's own key, and still no token. */
    private static List<String> signedOtherwise(Token own, Forger forger, Signer signer) {
        String header = own.headerJson().toString();
        String claims = forger.renamed().claims().toString();
        String twice =
                "{\"preferred_username\":\"" + forger.mallory().credentials().carrier() + "\"," + claims.substring(1);
        return Stream.of(
                        signer.sign(header, twice),
                        signer.sign(header, claims.substring(0, claims.length() - 1) + ",\"roles\":[\"admin\"]}"),
                        signer.sign("{\"alg\":\"none\"," + header.substring(1), claims),
                        signer.sign(header.substring(0, header.length() - 1) + ",\"alg\":\"ES256\"}", claims),
                        signer.sign("\ufeff" + header, claims),
                        signer.sign(header, "\ufeff" + claims),
                        signer.sign(header + " {}", claims),
                        signer.sign(header, claims + "{}"),
                        signer.sign(header, "[" + claims + "]"),
                        signer.sign("[" + header + "]", claims),
                        signer.sign(header, claims.replace("\"", "'")),
                        signer.sign(header, "/**/" + claims),
                        encoded(header, claims, UTF_16LE, signer),
                        encoded(header, claims, UTF_16BE, signer))
                .toList();
    }

    private static String encoded(String header, String claims, Charset charset, Signer signer) {
        String signed = Token.base64Url(header.getBytes(UTF_8)) + "." + Token.base64Url(claims.getBytes(charset));
        return signed + "." + Token.base64Url(signer.signature(signed, signer.alg()));
    }
}
