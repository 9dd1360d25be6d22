package authlab.lab;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a PostgreSQL, taken apart: {@code jdbc:postgresql://HOST[:PORT][/DATABASE][?PARAMETERS]}.
 * {@link #toString()} leaves the parameters out, since they may hold a password.
 */
record JdbcUrl(String server, String database, List<String> parameters) {

    private static final Pattern FORM = Pattern.compile("jdbc:postgresql://([^/?]+)(?:/([^/?]*))?(?:\\?(.*))?");

    /** @throws LabException without the text, which may hold a password */
    static JdbcUrl parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new LabException(
                    "lab.url must look like jdbc:postgresql://HOST:PORT/DATABASE?user=NAME&password=PASSWORD.");
        }
        List<String> parameters =
                form.group(3) == null ? List.of() : List.of(form.group(3).split("&", -1));
        String database = Optional.ofNullable(form.group(2)).orElse("");
        return new JdbcUrl(form.group(1), database.isEmpty() ? "postgres" : database, parameters);
    }

    Optional<String> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> URLDecoder.decode(parameter.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** The same server, another database, and neither user nor password. */
    String of(String otherDatabase) {
        List<String> kept = new ArrayList<>(parameters);
        kept.removeIf(parameter -> parameter.isEmpty() || parameter.matches("(user|password)=.*"));
        return "jdbc:postgresql://" + server + "/" + otherDatabase
                + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    }

    @Override
    public String toString() {
        return "jdbc:postgresql://" + server + "/" + database;
    }
}
