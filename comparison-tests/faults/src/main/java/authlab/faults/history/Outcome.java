package authlab.faults.history;

/** What an answer shows of the credential that was sent. */
public enum Outcome {
    /** Whatever it says, it could only be said to somebody who was believed. */
    BELIEVED,

    /** 401: the credential proves nothing. */
    REFUSED,

    /** 503: the service could not tell, and said so. */
    UNAVAILABLE,

    /** No answer came, or one that tells nothing: it may have happened or not. */
    UNKNOWN
}
