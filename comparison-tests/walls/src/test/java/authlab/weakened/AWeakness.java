package authlab.weakened;

/** For the class that breaks the wall around it. */
public final class AWeakness {}
