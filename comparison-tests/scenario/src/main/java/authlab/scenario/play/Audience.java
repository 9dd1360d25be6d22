package authlab.scenario.play;

import authlab.scenario.Transcript;

/** Who follows plays while they are played, on the threads that play them. */
public interface Audience {

    /** Follows nothing. */
    Audience NONE = new Audience() {
        @Override
        public void begins(Play play) {}

        @Override
        public void hears(Play play, Transcript.Line line) {}

        @Override
        public void seen(Performance performance) {}
    };

    void begins(Play play);

    void hears(Play play, Transcript.Line line);

    void seen(Performance performance);
}
