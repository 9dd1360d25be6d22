package authlab.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of {@code Forwarded} (RFC 7239 §4): {@code for=192.0.2.43;proto=https, for="[2001:db8::17]:4711"}. */
final class ForwardedElements {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"((?:[\\t !#-\\[\\]-~\\x80-\\xff]|\\\\[\\t -~\\x80-\\xff])*+)\"";
    private static final String SPACE = "[ \\t]*+";
    /** Kinder than the RFC, which wants quotes around colons and brackets: not every proxy knows. */
    private static final String BARE = "[^\\s\",;=]+";

    private static final Pattern PAIR = Pattern.compile("\\G(" + TOKEN + ")=(?:(" + BARE + ")|" + QUOTED + ")");
    private static final Pattern NEXT = Pattern.compile("\\G" + SPACE + "([;,])" + SPACE);

    private ForwardedElements() {}

    /** Each element by the names of its parameters, in lower case; empty if the text is not by the grammar. */
    static Optional<List<Map<String, String>>> parse(String text) {
        List<Map<String, String>> elements = new ArrayList<>();
        Map<String, String> element = new HashMap<>();
        elements.add(element);
        Matcher pair = PAIR.matcher(text.strip());
        Matcher next = NEXT.matcher(text.strip());
        int end = text.strip().length();
        for (int at = 0; pair.find(at); at = next.end()) {
            if (element.put(pair.group(1).toLowerCase(Locale.ROOT), value(pair)) != null) {
                return Optional.empty();
            }
            if (pair.end() == end) {
                return Optional.of(elements);
            }
            if (!next.find(pair.end())) {
                return Optional.empty();
            }
            if (next.group(1).equals(",")) {
                element = new HashMap<>();
                elements.add(element);
            }
        }
        return Optional.empty();
    }

    private static String value(Matcher pair) {
        return pair.group(2) != null ? pair.group(2) : pair.group(3).replaceAll("\\\\(.)", "$1");
    }
}
