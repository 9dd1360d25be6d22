package authlab.scenario.fixate;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.COOKIE_TO_THE_LETTER;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * No browser lets a sibling domain set a cookie whose name begins with {@code __Host-}. So the attacker sets one whose
 * name does not, for a server that thinks it does.
 *
 * <p>A half-fix that does not help: the prefix alone. It binds browsers, and the server's parser decides what they meant.
 */
public final class FixateParser implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("plant a credential in a cookie whose name only resembles the right one")
                .because("the name of a cookie is what stands before the equals sign, byte by byte")
                .on(SESSION, unauthenticated())
                .on(JWT_BEARER, notApplicable("no cookie is looked at for a token that travels in a header"))
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(COOKIE_TO_THE_LETTER)
                .standards("ASVS V3.3.3", "RFC 6265bis §4.1.3", "WSTG-SESS-03", "CWE-384", "CWE-436", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given an attacker who is logged in, and a browser for which she can set cookies from a sibling domain,");
        String planted = lab.newCustomer().logIn().credentials().access().orElseThrow();
        String name = lab.carrier().accessCookie().orElseThrow();

        lab.step("when one of these names passes for the right one, her login has been planted: that is the prize.");
        return Attempt.bestOf(cookies(name, planted).entrySet().stream()
                .map(cookie -> Attempt.of(
                        lab.sendRaw(Request.get("/api/me").header("Cookie", bytes(cookie.getValue()))),
                        "a cookie is taken for " + name + ": " + cookie.getKey())));
    }

    /** By what is odd about each. */
    private static Map<String, String> cookies(String name, String value) {
        Map<String, String> all = new TreeMap<>();
        all.put("U+2000 before the name", "\u2000" + name + "=" + value);
        all.put("U+00A0 before the name", "\u00a0" + name + "=" + value);
        all.put("U+3000 behind the name", name + "\u3000=" + value);
        all.put("U+FEFF before the name", "\ufeff" + name + "=" + value);
        all.put("a version of RFC 2965", "$Version=1," + name + "=" + value);
        all.put("a comma between two cookies", "theme=dark," + name + "=" + value);
        all.put("no name at all", "=" + name + "=" + value);
        all.put("quotes around the name", "\"" + name + "\"=" + value);
        all.put("quotes around both", "\"" + name + "=" + value + "\"");
        all.put("lower case", name.toLowerCase(Locale.ROOT) + "=" + value);
        all.put("upper case", name.toUpperCase(Locale.ROOT) + "=" + value);
        all.put("percent-encoded", name.replace("_", "%5F") + "=" + value);
        all.put("a dot that PHP would make an underscore", name.replace("__", "_.") + "=" + value);
        all.put("a list of PHP's", name + "[]=" + value);
        all.put("a semicolon in full width", "theme=dark\uff1b" + name + "=" + value);
        return all;
    }

    /** As UTF-8, a byte for each character. */
    private static String bytes(String cookie) {
        return new String(cookie.getBytes(UTF_8), ISO_8859_1);
    }
}
