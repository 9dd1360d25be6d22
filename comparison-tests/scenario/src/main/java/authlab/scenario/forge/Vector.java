package authlab.scenario.forge;

/**
 * A token with one fault.
 *
 * @param id its stable name, such as {@code es256-in-der}
 * @param phrase what is wrong with it
 */
record Vector(String id, String phrase, String token) {

    @Override
    public String toString() {
        return id + " (" + phrase + ")";
    }
}
