package io.maskwright.jackson.cases;

import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.ReadBack;
import java.util.Map;

/** A mapper that reads, of one version of Jackson. Checked exceptions come as unchecked ones around them. */
public interface ReadingMapper {

    /** Reads a value with attributes of the call. */
    <T> T read(String json, Class<T> type, Map<Object, Object> attributes);

    /** Reads a value. */
    default <T> T read(String json, Class<T> type) {
        return read(json, type, Map.of());
    }

    /** Updates a value with attributes of the call. */
    <T> T update(String json, T existing, Map<Object, Object> attributes);

    /** Updates a value. */
    default <T> T update(String json, T existing) {
        return update(json, existing, Map.of());
    }

    /** Writes a value for the audience nobody named. */
    String write(Object value);

    /** Converts a value. */
    <T> T convert(Object value, Class<T> type);

    /** Makes mappers. */
    interface Factory {

        /** A mapper with the module. */
        ReadingMapper reading(Desensitiser desensitiser, ReadBack readBack);
    }
}
