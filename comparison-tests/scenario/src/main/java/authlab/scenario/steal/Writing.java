package authlab.scenario.steal;

import authlab.scenario.Attempt;
import authlab.scenario.Attempt.Succeeded;
import authlab.scenario.Lab;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What the service has written of a day, somewhere.
 *
 * @param place where, such as {@code the log}
 */
record Writing(String text, String place) {

    /** The longest ones: a credential of 256 bits has 43 characters, a word of a log seldom has. */
    private static final int WORDS_TRIED_MAX = 100;

    /** A secret of that day in it, or a word of it that lets somebody in: either is the prize. */
    Attempt searched(Day day, Lab lab) {
        Attempt tried = Attempt.bestOf(longestWords().flatMap(word -> new Loot(word).present(lab, place)));
        boolean tells = day.secrets().stream().anyMatch(text::contains);
        return tells && !(tried instanceof Succeeded) ? Attempt.succeeded(place + " tells a secret") : tried;
    }

    private Stream<String> longestWords() {
        return Arrays.stream(text.split("[^A-Za-z0-9_.-]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(WORDS_TRIED_MAX);
    }

    @Override
    public String toString() {
        return "what stands in " + place;
    }
}
