package io.maskwright.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.jackson.cases.Mapping;
import io.maskwright.jackson.cases.Setup;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mapper of Jackson 2 as the shared cases need it. */
record Mapping2(ObjectMapper mapper, Setup setup) implements Mapping {

    private interface Writing<T> {
        T call() throws IOException;
    }

    private static <T> T unchecked(Writing<T> writing) {
        try {
            return writing.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectWriter to(@Nullable Audience audience) {
        return audience == null ? mapper.writer() : mapper.writer().withAttribute(Maskwright.AUDIENCE, audience);
    }

    @Override
    public String write(@Nullable Object value, @Nullable Audience audience) {
        return unchecked(() -> to(audience).writeValueAsString(value));
    }

    @Override
    public byte[] bytes(@Nullable Object value, @Nullable Audience audience) {
        return unchecked(() -> to(audience).writeValueAsBytes(value));
    }

    @Override
    public String withAttribute(Object value, Object attribute) {
        return unchecked(() ->
                mapper.writer().withAttribute(Maskwright.AUDIENCE, attribute).writeValueAsString(value));
    }

    @Override
    public String typed(Object value, Class<?> declared, @Nullable Audience audience) {
        return unchecked(() -> to(audience).forType(declared).writeValueAsString(value));
    }

    @Override
    public String typedList(List<?> values, Class<?> element, @Nullable Audience audience) {
        JavaType type = mapper.getTypeFactory().constructCollectionType(List.class, element);
        return unchecked(() -> to(audience).forType(type).writeValueAsString(values));
    }

    @Override
    public String inView(Object value, Class<?> view, @Nullable Audience audience) {
        return unchecked(() -> to(audience).withView(view).writeValueAsString(value));
    }

    @Override
    public String tree(Object value) {
        return mapper.valueToTree(value).toString();
    }

    @Override
    public <T> T convert(Object value, Class<T> type) {
        return mapper.convertValue(value, type);
    }

    @Override
    public String sequence(List<?> values, @Nullable Audience audience) {
        StringWriter text = new StringWriter();
        return unchecked(() -> {
            try (SequenceWriter writer = to(audience).writeValuesAsArray(text)) {
                writer.writeAll(values);
            }
            return text.toString();
        });
    }

    @Override
    public Function<Object, String> writer(@Nullable Audience audience) {
        ObjectWriter writer = to(audience);
        return value -> unchecked(() -> writer.writeValueAsString(value));
    }

    @Override
    public Object parse(byte[] written) {
        return unchecked(() -> Jackson2.ofFormat(setup.format()).readValue(written, Object.class));
    }

    @Override
    public Mapping copy() {
        return new Mapping2(mapper.copy(), setup);
    }
}
