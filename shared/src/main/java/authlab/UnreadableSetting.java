package authlab;

import io.smallrye.config.ConfigValidationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A setting that the configuration library cannot make sense of, told in our words: one sentence that names it. */
final class UnreadableSetting {

    private static final Pattern NAME = Pattern.compile("auth(?:\\.[A-Za-z0-9_-]+)+");

    private UnreadableSetting() {}

    static String sentence(ConfigValidationException unreadable) {
        String problem = unreadable.getProblem(0).getMessage();
        Matcher name = NAME.matcher(problem);
        if (!name.find()) {
            return problem;
        }
        if (problem.contains("does not map to any root")) {
            return name.group() + " is no setting of this service.";
        }
        if (problem.contains("is required")) {
            return name.group() + " is missing.";
        }
        return name.group() + " has a value of the wrong kind: durations are like PT15M, numbers like 5.";
    }
}
