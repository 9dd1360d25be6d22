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

    @Override
    public String toString() {
        return "SpelledToken[…]";
    }
}
