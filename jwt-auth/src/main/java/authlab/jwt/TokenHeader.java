package authlab.jwt;

/** What the header of a token says; nothing of it is believed before the signature is checked with the key it names. */
record TokenHeader(String alg, String typ, String kid) {}
