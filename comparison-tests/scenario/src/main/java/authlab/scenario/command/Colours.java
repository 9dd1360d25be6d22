package authlab.scenario.command;

import authlab.scenario.play.Judgement.Verdict;
import java.io.IOException;

/** Colours, where the terminal has them and nobody asked for none (no-color.org). */
final class Colours {

    private static final String RESET = "\u001b[0m";

    private final boolean on;

    Colours(boolean on) {
        this.on = on;
    }

    static Colours ofThisTerminal() {
        String term = System.getenv("TERM");
        return new Colours(term != null && !term.equals("dumb") && System.getenv("NO_COLOR") == null && isTerminal());
    }

    /** The console of the JDK says nothing of this any more from 22 on, and too little before. */
    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "1").inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String verdict(Verdict verdict, String text) {
        return switch (verdict) {
            case AS_EXPECTED -> painted(32, text);
            case CONTRADICTED -> painted(31, text);
            case INCONCLUSIVE -> painted(33, text);
            case NOT_APPLICABLE -> painted(90, text);
        };
    }

    String strong(String text) {
        return painted(1, text);
    }

    String faint(String text) {
        return painted(90, text);
    }

    private String painted(int code, String text) {
        return on ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
