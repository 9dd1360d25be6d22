package authlab.scenario.play;

/** For the class that breaks the wall around it. */
public final class AVerdict {}
