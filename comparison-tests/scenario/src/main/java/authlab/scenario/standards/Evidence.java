package authlab.scenario.standards;

import java.util.regex.Pattern;

/** What shows that a requirement is met. */
public sealed interface Evidence {

    /** A scenario of the catalogue, which refuses an attack that succeeds without the defence. */
    record Played(String scenario) implements Evidence {}

    /** A test of the build: {@code className} in full, and one method of it. */
    record Tested(String className, String method) implements Evidence {

        /** As people call it: the class without its package, the method as a sentence. */
        public String sentence() {
            return className.substring(className.lastIndexOf('.') + 1) + ": " + method.replace('_', ' ');
        }

        @Override
        public String toString() {
            return className + "#" + method;
        }
    }

    /** A document of the project, from its root, and a heading in it; what it says is shown by no more than itself. */
    record Written(String file, String heading) implements Evidence {
        @Override
        public String toString() {
            return file + "#" + heading;
        }
    }

    /**
     * Told apart by how it is spelled: {@code outlive-logout}, {@code authlab.suite.bank.MoneyTest#the_sum_stays} or
     * {@code docs/lessons/forge.md#The fix}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Evidence of(String text) {
        if (Pattern.matches("[a-z]+(-[a-z0-9]+)+", text)) {
            return new Played(text);
        }
        String[] parts = text.split("#", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("neither a scenario nor a test nor a document: " + text);
        }
        return parts[0].endsWith(".md") ? new Written(parts[0], parts[1]) : new Tested(parts[0], parts[1]);
    }
}
