package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.jackson.cases.ReadingMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A mapper of Jackson 2 that reads. */
record JacksonReader(ObjectMapper mapper) implements ReadingMapper {

    @Override
    public <T> T read(String json, Class<T> type, Map<Object, Object> attributes) {
        try {
            return mapper.readerFor(type).withAttributes(attributes).readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T update(String json, T existing, Map<Object, Object> attributes) {
        try {
            return mapper.readerForUpdating(existing).withAttributes(attributes).readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T convert(Object value, Class<T> type) {
        return mapper.convertValue(value, type);
    }
}
