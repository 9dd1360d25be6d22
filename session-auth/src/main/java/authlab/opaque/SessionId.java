package authlab.opaque;

import authlab.database.Sha256;

/** A session id in the clear, as it is only while a request lasts. */
record SessionId(String spelled) {

    /** What is stored of it. */
    Sha256 digest() {
        return Sha256.of(spelled);
    }

    @Override
    public String toString() {
        return "SessionId[" + digest() + "]";
    }
}
