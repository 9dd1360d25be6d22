package authlab.scenario;

import authlab.client.Answer;
import authlab.client.Request;
import authlab.scenario.browser.Browsers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** What was said and answered while a scenario was played, abridged, without a secret. May be written by many threads. */
public final class Transcript {

    /** A story is told in a handful; who collects ten thousand credentials need not show them all. */
    private static final int EXCHANGES_SHOWN_MAX = 12;

    private final Consumer<Line> listener;
    private final List<Line> lines = new ArrayList<>();
    private int exchangesSinceStep;

    /** @param listener hears every line as it is written */
    public Transcript(Consumer<Line> listener) {
        this.listener = listener;
    }

    /** One line of it. */
    public sealed interface Line {

        /** A sentence of the story. */
        record Step(String sentence) implements Line {}

        /** A request and its answer, a line each. */
        record Exchange(String request, String answer) implements Line {}

        /**
         * What the visitor of a page saw.
         *
         * @param jpeg in Base64
         */
        record Picture(String caption, String jpeg) implements Line {}

        /** So many more exchanges that are not shown. */
        record More(int exchanges) implements Line {}
    }

    /** In the order in which they were written. */
    public synchronized List<Line> lines() {
        List<Line> all = new ArrayList<>(lines);
        if (hidden() > 0) {
            all.add(new Line.More(hidden()));
        }
        return all;
    }

    Browsers.Listener ofBrowser() {
        return new Browsers.Listener() {
            @Override
            public void exchanged(Request request, Answer answer) {
                heard(request, answer);
            }

            @Override
            public void pictured(String caption, byte[] jpeg) {
                synchronized (Transcript.this) {
                    write(new Line.Picture(caption, Base64.getEncoder().encodeToString(jpeg)));
                }
            }
        };
    }

    synchronized void step(String sentence) {
        closeStep();
        write(new Line.Step(sentence));
    }

    synchronized void heard(Request request, Answer answer) {
        exchangesSinceStep++;
        if (exchangesSinceStep <= EXCHANGES_SHOWN_MAX) {
            write(new Line.Exchange(Abridged.request(request), Abridged.answer(answer)));
        }
    }

    private void closeStep() {
        if (hidden() > 0) {
            write(new Line.More(hidden()));
        }
        exchangesSinceStep = 0;
    }

    private int hidden() {
        return Math.max(0, exchangesSinceStep - EXCHANGES_SHOWN_MAX);
    }

    private void write(Line line) {
        lines.add(line);
        listener.accept(line);
    }
}
