package authlab.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads a JSON string as text: no number or boolean in its place, no {@code null}, no half of a character. */
final class StrictText extends StdScalarDeserializer<String> {

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        String text = json.getText();
        // An escape can spell half a surrogate pair, UTF-8 cannot: two passwords would be one.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return context.reportInputMismatch(this, "half of a surrogate pair");
        }
        return text;
    }

    /** Absent and {@code null} are two things: only what is absent is left out. */
    @Override
    public String getAbsentValue(DeserializationContext context) {
        return null;
    }

    @Override
    public String getNullValue(DeserializationContext context) throws JsonMappingException {
        return context.reportInputMismatch(this, "null");
    }
}
