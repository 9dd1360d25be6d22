package authlab.suite.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

/** JSON objects with one member changed, to something that a JSON library might not write. */
final class Rewritten {

    private Rewritten() {}

    /** @param json goes in as it is: {@code 1e300} */
    static String with(ObjectNode object, String member, String json) {
        ObjectNode copy = object.deepCopy();
        copy.putRawValue(member, new RawValue(json));
        return copy.toString();
    }

    static String without(ObjectNode object, String member) {
        ObjectNode copy = object.deepCopy();
        copy.remove(member);
        return copy.toString();
    }
}
