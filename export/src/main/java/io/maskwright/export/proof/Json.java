package io.maskwright.export.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** How documents are read here, and how places in them are named. */
final class Json {

    private static final int MOST_NESTING = 500;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_NESTING)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private Json() {}

    static String member(String key, String name) {
        return key + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    static String element(String key, int index) {
        return key + '/' + index;
    }

    /** What is inside of a text that is a document has places of its own, which no output has. */
    static String inside(String key) {
        return key + "/~";
    }
}
