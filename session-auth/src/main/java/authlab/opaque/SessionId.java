package authlab.opaque;

/** A session id in the clear, as it is only while a request lasts. */
record SessionId(String spelled) {

    @Override
    public String toString() {
        return "SessionId[…]";
    }
}
