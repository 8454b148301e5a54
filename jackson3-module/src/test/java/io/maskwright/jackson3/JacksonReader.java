package io.maskwright.jackson3;

import io.maskwright.jackson.cases.ReadingMapper;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** A mapper of Jackson 3 that reads. */
record JacksonReader(ObjectMapper mapper) implements ReadingMapper {

    @Override
    public <T> T read(String json, Class<T> type, Map<Object, Object> attributes) {
        return mapper.readerFor(type).withAttributes(attributes).readValue(json);
    }

    @Override
    public <T> T update(String json, T existing, Map<Object, Object> attributes) {
        return mapper.readerForUpdating(existing).withAttributes(attributes).readValue(json);
    }

    @Override
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    @Override
    public <T> T convert(Object value, Class<T> type) {
        return mapper.convertValue(value, type);
    }
}
