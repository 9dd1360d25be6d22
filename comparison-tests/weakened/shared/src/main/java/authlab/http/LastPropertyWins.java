package authlab.http;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Of a property that is there twice takes the last one, as most parsers do. */
final class LastPropertyWins extends StrictBinding {

    @Override
    ObjectMapper mapper() {
        ObjectMapper mapper = super.mapper();
        mapper.getFactory().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        return mapper;
    }
}
