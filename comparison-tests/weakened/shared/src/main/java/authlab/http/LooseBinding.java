package authlab.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;

/** Takes whatever a body holds, and keeps what its request has no property for: {@link BoundRow} has. */
final class LooseBinding extends StrictBinding {

    @Override
    ObjectMapper mapper() {
        return super.mapper().addHandler(new DeserializationProblemHandler() {
            @Override
            public boolean handleUnknownProperty(
                    DeserializationContext context,
                    JsonParser parser,
                    JsonDeserializer<?> deserializer,
                    Object bean,
                    String name)
                    throws IOException {
                BoundRow.BOUND.get().put(name, context.readTree(parser));
                return true;
            }
        });
    }
}
