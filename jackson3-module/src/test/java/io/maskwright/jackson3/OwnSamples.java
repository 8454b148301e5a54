package io.maskwright.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.maskwright.jackson.cases.PlainSample;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonAppend;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.util.RawValue;
import tools.jackson.databind.util.StdConverter;

/** Samples whose types need databind. */
final class OwnSamples {

    private OwnSamples() {}

    record Using(@JsonSerialize(using = ToStringSerializer.class) int a, int b) {}

    record Converting(@JsonSerialize(converter = Doubling.class) int a) {}

    record Contents(@JsonSerialize(contentUsing = ToStringSerializer.class) List<Integer> all) {}

    record Keys(@JsonSerialize(keyUsing = Shouting.class) Map<String, Integer> all) {}

    record NullUsing(@JsonSerialize(nullsUsing = Shouting.class) String text) {}

    @JsonSerialize(using = Whole.class)
    record Own(int a) {}

    @JsonSerialize(as = Narrow.class)
    record Wide(int a, int b) implements Narrow {}

    interface Narrow {
        int a();

        default int getNarrow() {
            return 1;
        }
    }

    record Static(@JsonSerialize(typing = JsonSerialize.Typing.STATIC) List<Number> all) {}

    @JsonAppend(
            attrs =
                    @JsonAppend.Attr(
                            value = "x",
                            include = com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS))
    record Appended(int a) {}

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    record Kebab(int firstValue) {}

    @JsonFormat(shape = JsonFormat.Shape.OBJECT)
    enum Shaped {
        A;

        public int getSize() {
            return 1;
        }
    }

    static final class Self implements JacksonSerializable {
        @Override
        public void serialize(JsonGenerator out, SerializationContext provider) {
            out.writeString("self");
        }

        @Override
        public void serializeWithType(JsonGenerator out, SerializationContext provider, TypeSerializer typer) {
            serialize(out, provider);
        }
    }

    static final class Doubling extends StdConverter<Integer, Integer> {
        @Override
        public Integer convert(Integer value) {
            return 2 * value;
        }
    }

    static final class Shouting extends StdSerializer<Object> {
        Shouting() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializationContext provider) {
            if (value == null) {
                out.writeString("NOTHING");
            } else {
                out.writeName(value + "!");
            }
        }
    }

    static final class Whole extends StdSerializer<Own> {
        Whole() {
            super(Own.class);
        }

        @Override
        public void serialize(Own value, JsonGenerator out, SerializationContext provider) {
            out.writeNumber(value.a() + 1);
        }
    }

    static Stream<PlainSample> all() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return Stream.of(
                PlainSample.of("TestCustomSerializers: property", new Using(1, 2)),
                PlainSample.of("TestCustomSerializers: class", List.of(new Own(1))),
                PlainSample.of("ConvertingSerializerTest", new Converting(2)),
                PlainSample.of("TestCustomSerializers: contents", new Contents(List.of(1, 2))),
                PlainSample.of("TestKeySerializers: own", new Keys(Map.of("a", 1))),
                PlainSample.of("NullSerializationTest: own", new NullUsing(null)),
                PlainSample.of("JsonSerializeAsTest", new Wide(1, 2)),
                PlainSample.of("TestJsonSerialize: static typing", new Static(List.of(1, 2.5))),
                PlainSample.of("VirtualPropertiesTest", new Appended(1)),
                PlainSample.of("NamingStrategyTest: kebab", new Kebab(1)),
                PlainSample.of("EnumAsObjectTest", Shaped.A),
                PlainSample.of("JacksonTypesSerTest: self-serialising", List.of(new Self())),
                PlainSample.of("JacksonTypesSerTest: raw value", new RawValue("[1]")),
                PlainSample.of(
                        "NodeJDKSerializationTest: tree",
                        nodes.objectNode()
                                .put("a", 1)
                                .putNull("b")
                                .set("c", nodes.arrayNode().add("x").add(true))));
    }
}
