package authlab.scenario.command;

import authlab.scenario.Transcript.Line;
import authlab.scenario.play.Audience;
import authlab.scenario.play.Performance;
import authlab.scenario.play.Play;
import java.io.PrintStream;

/** Prints plays while they are played. */
final class Narrator implements Audience {

    private final PrintStream out;
    private final Colours colours;

    Narrator(PrintStream out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    @Override
    public void begins(Play play) {
        out.println();
        out.println(colours.strong(play.toString()));
        out.println(colours.faint("  " + play.facts().plan()));
    }

    @Override
    public void hears(Play play, Line line) {
        if (line instanceof Line.Step step) {
            out.println("  " + step.sentence());
        } else if (line instanceof Line.Exchange exchange) {
            out.println(colours.faint("    → " + exchange.request()));
            out.println(colours.faint("    ← " + exchange.answer()));
        } else if (line instanceof Line.More more) {
            out.println(colours.faint("    … and " + more.exchanges() + " more"));
        }
    }

    @Override
    public void seen(Performance performance) {
        String verdict = Words.of(performance);
        out.println("  " + colours.verdict(performance.judgement().verdict(), verdict));
    }
}
