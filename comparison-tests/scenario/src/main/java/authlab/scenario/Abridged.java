package authlab.scenario;

import authlab.client.Answer;
import authlab.client.Request;
import authlab.client.Request.Header;
import authlab.client.SetCookie;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Messages short enough to be read in passing, and without a secret that could be used. */
final class Abridged {

    private static final Set<String> SHOWN =
            Set.of("authorization", "dpop", "cookie", "x-csrf-token", "origin", "sec-fetch-site", "host");

    /** The last ones: every token begins alike. They tell two credentials apart and give none away. */
    private static final int SECRET_SHOWN = 6;

    /** Short and known, so that no token without a scheme is taken for one. */
    private static final Pattern SCHEME = Pattern.compile("(Bearer|Basic|Digest|DPoP) +", Pattern.CASE_INSENSITIVE);

    private static final int BODY_SHOWN = 160;

    /** Longer than any id, shorter than any credential. */
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9_.-]{40,}");

    private Abridged() {}

    static String request(Request request) {
        String headers = request.headers().stream()
                .filter(header -> SHOWN.contains(header.name().toLowerCase(Locale.ROOT)))
                .map(header -> "  " + header.name() + ": " + value(header))
                .collect(Collectors.joining());
        return request.method() + " " + target(request.path()) + headers
                + request.jsonMasked().map(json -> "  " + shown(json)).orElse("");
    }

    static String answer(Answer answer) {
        Collection<String> cookies =
                answer.setCookies().stream().map(Abridged::cookie).toList();
        String told = answer.problemType()
                .map(type -> answer.status() + " " + type)
                .orElseGet(() -> shown(answer.toString()));
        return told + (cookies.isEmpty() ? "" : "  Set-Cookie: " + String.join(", ", cookies));
    }

    private static String cookie(SetCookie cookie) {
        return cookie.name() + "=" + (cookie.clears() ? "" : shortened(cookie.value()));
    }

    /** A credential has no business in an address; who puts one there all the same does not want it shown. */
    private static String target(String target) {
        int query = target.indexOf('?') + 1;
        String path = query == 0 ? target : target.substring(0, query);
        String shown = LONG_WORD.matcher(path).replaceAll(word -> Matcher.quoteReplacement(shortened(word.group())));
        return query == 0
                ? shown
                : shown
                        + Arrays.stream(target.substring(query).split("&"))
                                .map(Abridged::pair)
                                .collect(Collectors.joining("&"));
    }

    /** What has no name is taken for a secret. */
    private static String pair(String pair) {
        int value = pair.indexOf('=') + 1;
        return pair.substring(0, value) + shortened(pair.substring(value));
    }

    private static String value(Header header) {
        return switch (header.name().toLowerCase(Locale.ROOT)) {
            case "cookie" ->
                Arrays.stream(header.value().split("; ")).map(Abridged::pair).collect(Collectors.joining("; "));
            case "authorization" -> {
                Matcher scheme = SCHEME.matcher(header.value());
                String shown = scheme.lookingAt() ? scheme.group() : "";
                yield shown + shortened(header.value().substring(shown.length()));
            }
            case "x-csrf-token", "dpop" -> shortened(header.value());
            default -> header.value();
        };
    }

    private static String shortened(String secret) {
        int length = secret.length();
        return length <= SECRET_SHOWN ? secret : "…" + secret.substring(length - SECRET_SHOWN);
    }

    private static String shown(String text) {
        return text.length() <= BODY_SHOWN ? text : text.substring(0, BODY_SHOWN) + "…";
    }
}
