package authlab.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** Of two members of one name the last is read. */
final class SaysTwoThings extends ProofFormat {

    private static final ObjectMapper KIND = new ObjectMapper();

    @Override
    Optional<ObjectNode> objectIn(byte[] utf8) {
        try {
            JsonNode read = KIND.readTree(utf8);
            return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }
}
