package io.maskwright.jackson3;

import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.jackson.cases.Mapping;
import io.maskwright.jackson.cases.Setup;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;

/** A mapper of Jackson 3 as the shared cases need it. */
record Mapping3(ObjectMapper mapper, Setup setup) implements Mapping {

    private ObjectWriter to(@Nullable Audience audience) {
        return audience == null ? mapper.writer() : mapper.writer().withAttribute(Maskwright.AUDIENCE, audience);
    }

    @Override
    public String write(@Nullable Object value, @Nullable Audience audience) {
        return to(audience).writeValueAsString(value);
    }

    @Override
    public byte[] bytes(@Nullable Object value, @Nullable Audience audience) {
        return to(audience).writeValueAsBytes(value);
    }

    @Override
    public String withAttribute(Object value, Object attribute) {
        return mapper.writer().withAttribute(Maskwright.AUDIENCE, attribute).writeValueAsString(value);
    }

    @Override
    public String typed(Object value, Class<?> declared, @Nullable Audience audience) {
        return to(audience).forType(declared).writeValueAsString(value);
    }

    @Override
    public String typedList(List<?> values, Class<?> element, @Nullable Audience audience) {
        JavaType type = mapper.getTypeFactory().constructCollectionType(List.class, element);
        return to(audience).forType(type).writeValueAsString(values);
    }

    @Override
    public String inView(Object value, Class<?> view, @Nullable Audience audience) {
        return to(audience).withView(view).writeValueAsString(value);
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
        try (SequenceWriter writer = to(audience).writeValuesAsArray(text)) {
            writer.writeAll(values);
        }
        return text.toString();
    }

    @Override
    public Function<Object, String> writer(@Nullable Audience audience) {
        return to(audience)::writeValueAsString;
    }

    @Override
    public Object parse(byte[] written) {
        return Jackson3.ofFormat(setup.format()).build().readValue(written, Object.class);
    }

    @Override
    public Mapping copy() {
        return new Mapping3(mapper.rebuild().build(), setup);
    }
}
