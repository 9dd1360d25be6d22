package authlab.jwt;

/**
 * A text that is spelled like an access token, in the one way there is to spell it. Nothing in it is believed yet.
 *
 * @param headerEnd where the first dot stands
 * @param payloadEnd where the second dot stands
 */
record SpelledToken(String text, int headerEnd, int payloadEnd) {

    String header() {
        return text.substring(0, headerEnd);
    }

    String payload() {
        return text.substring(headerEnd + 1, payloadEnd);
    }

    /** Of the decoded signature. */
    int signatureBytes() {
        return (text.length() - payloadEnd - 1) * 3 / 4;
    }

    @Override
    public String toString() {
        return "SpelledToken[…]";
    }
}
