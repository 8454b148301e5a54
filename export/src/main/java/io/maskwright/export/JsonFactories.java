package io.maskwright.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;

/** How JSON is read: strictly, and within limits that hostile input cannot move. */
final class JsonFactories {

    private static final int MAX_DEPTH = 500;

    private JsonFactories() {}

    static JsonFactory strict(int maxRecordChars) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(maxRecordChars)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // Half a record must stay half: nothing may make it look whole.
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                // Names come from data without end; what is interned may stay for good.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }
}
