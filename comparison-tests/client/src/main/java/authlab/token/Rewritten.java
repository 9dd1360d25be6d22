package authlab.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

/** JSON objects with one member changed, to something that a JSON library might not write. */
public final class Rewritten {

    private Rewritten() {}

    /** With that member as it is spelled here, such as {@code 1e300}. */
    public static String with(ObjectNode object, String member, String json) {
        ObjectNode copy = object.deepCopy();
        copy.putRawValue(member, new RawValue(json));
        return copy.toString();
    }

    public static String without(ObjectNode object, String member) {
        ObjectNode copy = object.deepCopy();
        copy.remove(member);
        return copy.toString();
    }
}
