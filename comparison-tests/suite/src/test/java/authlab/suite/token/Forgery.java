package authlab.suite.token;

import java.util.function.Function;

/**
 * One way to make a token that is none.
 *
 * @param id never given to another
 * @param phrase what is wrong with it; nothing else is
 * @param forge makes it from what somebody has who is logged in
 */
record Forgery(String id, String phrase, Function<TokenScene, String> forge) {

    String by(TokenScene scene) {
        return forge.apply(scene);
    }

    @Override
    public String toString() {
        return id + ": " + phrase;
    }
}
