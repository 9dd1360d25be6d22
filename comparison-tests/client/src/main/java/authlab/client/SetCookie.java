package authlab.client;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code Set-Cookie} header (RFC 6265 §4.1). {@link #toString()} leaves the value out.
 *
 * @param value without surrounding quotes
 * @param attributes by lower-case name; one without a value, such as {@code Secure}, maps to the empty string
 */
public record SetCookie(String name, String value, Map<String, String> attributes) {

    public SetCookie {
        attributes = Map.copyOf(attributes);
    }

    static SetCookie parse(String header) {
        String[] parts = header.split(";", -1);
        Pair cookie = Pair.of(parts[0]);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            Pair attribute = Pair.of(parts[i]);
            attributes.put(attribute.name.toLowerCase(Locale.ROOT), attribute.value);
        }
        return new SetCookie(cookie.name, unquoted(cookie.value), attributes);
    }

    /** Whether the attribute is there at all, with or without a value; its case does not matter. */
    public boolean has(String attribute) {
        return attributes.containsKey(attribute.toLowerCase(Locale.ROOT));
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute.toLowerCase(Locale.ROOT)));
    }

    /** Whether a browser that reads this drops the cookie. */
    public boolean clears() {
        return attribute("Max-Age").filter(age -> age.matches("0|-\\d+")).isPresent();
    }

    @Override
    public String toString() {
        return name + (clears() ? " (cleared) " : "=… ") + attributes;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private record Pair(String name, String value) {

        static Pair of(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Pair(text.trim(), "")
                    : new Pair(
                            text.substring(0, equals).trim(),
                            text.substring(equals + 1).trim());
        }
    }
}
