package io.maskwright.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.maskwright.annotation.Sensitive;
import io.maskwright.jackson.cases.Cases;
import io.maskwright.jackson.cases.Samples;
import io.maskwright.jackson.cases.Setup;
import io.maskwright.plan.RawShape;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** T-08, T-10: serializers and converters of the user's own, on properties and on types. */
class OwnSerializersTest extends Cases implements Jackson2.Runner {

    record Using(@JsonSerialize(using = ToStringSerializer.class) @Sensitive("phone") Object phone) {}

    record Converted(@JsonSerialize(converter = Shouting.class) @Sensitive("phone") String phone) {}

    record Contents(@JsonSerialize(contentUsing = ToStringSerializer.class) @Sensitive("phone") List<String> phones) {}

    record KeysUsing(@JsonSerialize(keyUsing = Naming.class) Map<@Sensitive("phone") String, Integer> calls) {}

    record Person(@Sensitive("phone") String phone) {
        @Override
        public String toString() {
            return phone;
        }
    }

    record UsingOnHolder(@JsonSerialize(using = ToStringSerializer.class) Person person) {}

    record ContentUsingOnHolder(@JsonSerialize(contentUsing = ToStringSerializer.class) List<Person> people) {}

    record KeyUsingOnHolder(@JsonSerialize(keyUsing = Naming.class) Map<Person, Integer> people) {}

    record ConverterOnHolder(@JsonSerialize(converter = PersonToText.class) Person person) {}

    record UsingOnHarmless(@JsonSerialize(using = ToStringSerializer.class) List<Integer> all) {}

    @JsonSerialize(using = ByClass.class)
    record OwnClass(@Sensitive("phone") String phone) {}

    @JsonSerialize(converter = OwnToText.class)
    record OwnConverter(@Sensitive("phone") String phone) {}

    @JsonSerialize(using = ByClass.class)
    record OwnHarmless(int size) {}

    record Reaching(OwnReaching inner) {}

    @JsonSerialize(using = ByClass.class)
    record OwnReaching(Person person) {}

    record Self(@Sensitive("phone") String phone) implements JsonSerializable {
        @Override
        public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(phone);
        }

        @Override
        public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer typer)
                throws IOException {
            out.writeString(phone);
        }
    }

    static final class ByClass extends StdSerializer<Object> {
        ByClass() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    static final class Naming extends StdSerializer<Object> {
        Naming() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(value.toString());
        }
    }

    static final class Shouting extends StdConverter<String, String> {
        @Override
        public String convert(String value) {
            return value + "!";
        }
    }

    static final class PersonToText extends StdConverter<Person, String> {
        @Override
        public String convert(Person value) {
            return value.phone();
        }
    }

    static final class OwnToText extends StdConverter<OwnConverter, String> {
        @Override
        public String convert(OwnConverter value) {
            return value.phone();
        }
    }

    private static Setup display() {
        return Setup.of(Samples.display());
    }

    @Test
    void t08_serializerOnMarkedProperty_maskWins() {
        assertMasked(new Using(Samples.PHONE), "{\"phone\":\"138****5678\"}");
        assertMasked(new Using(13812345678L), "{\"phone\":\"138****5678\"}");
        assertMasked(new Contents(List.of(Samples.PHONE)), "{\"phones\":[\"138****5678\"]}");
    }

    @Test
    void t08_converterOnMarkedProperty_maskWins() {
        assertMasked(new Converted(Samples.PHONE), "{\"phone\":\"138****5678\"}");
    }

    @Test
    void t08_keySerializerOnMarkedKeys_maskWins() {
        assertMasked(new KeysUsing(Map.of(Samples.PHONE, 1)), "{\"calls\":{\"138****5678\":1}}");
    }

    record UsingOnAny(@JsonSerialize(using = ToStringSerializer.class) Object any) {}

    record ContentUsingOnAny(@JsonSerialize(contentUsing = ToStringSerializer.class) List<Object> all) {}

    @Test
    void serializerOnPropertyOfAnyType_isRefusedValuesOfMarkedTypes() {
        Person person = new Person(Samples.PHONE);
        assertRefused(() -> masking().write(new UsingOnAny(person)), "Person", "any");
        assertRefused(() -> masking().write(new ContentUsingOnAny(List.of(person))), "Person", "all");
        assertSameAsPlain(display(), new UsingOnAny("open"));
        assertSameAsPlain(display(), new ContentUsingOnAny(List.of("open", 1)));
    }

    @Test
    void t08_serializerOnUnmarkedPropertyOfMarkedType_isRefusedByName() {
        Person person = new Person(Samples.PHONE);
        assertRefused(() -> masking().write(new UsingOnHolder(person)), "UsingOnHolder", "person");
        assertRefused(
                () -> masking().write(new ContentUsingOnHolder(List.of(person))), "ContentUsingOnHolder", "people");
        assertRefused(() -> masking().write(new ConverterOnHolder(person)), "ConverterOnHolder", "person");
        assertRefused(() -> masking().write(new KeyUsingOnHolder(Map.of(person, 1))));
        assertSameAsPlain(display(), new UsingOnHarmless(List.of(1, 2)));
    }

    @Test
    void t10_classWithItsOwnSerializer_isRefusedByName() {
        assertRefused(() -> masking().write(new OwnClass(Samples.PHONE)), "OwnClass");
        assertRefused(() -> masking().write(List.of(new OwnClass(Samples.PHONE))), "OwnClass");
        assertRefused(() -> masking().write(new OwnConverter(Samples.PHONE)), "OwnConverter");
        assertRefused(() -> masking().write(new Self(Samples.PHONE)), "Self");
        assertSameAsPlain(display(), new OwnHarmless(1));
    }

    @Test
    void t10_ownSerializerOfATypeThatReachesAMarkedOne_isRefusedByName() {
        assertRefused(() -> masking().write(new Reaching(new OwnReaching(new Person(Samples.PHONE)))), "OwnReaching");
    }

    @Test
    void t10_allowedSerializer_writes() {
        Setup setup = display().allow(OwnClass.class, RawShape.OWN_SERIALIZER);
        assertThat(masking(setup).write(new OwnClass(Samples.PHONE))).contains(Samples.PHONE);
        assertRefused(() -> masking(setup).write(new Self(Samples.PHONE)), "Self");
    }

    @Test
    void t10_serializerOfAModule_isRefusedInEitherOrder() {
        SimpleModule own = new SimpleModule("own").addSerializer(Person.class, new PersonSerializer());
        ObjectMapper before = Jackson2.mapper(Setup.plain());
        before.registerModule(own).registerModule(new MaskwrightModule(Samples.display()));
        ObjectMapper after = Jackson2.mapper(display());
        after.registerModule(own);
        for (ObjectMapper mapper : List.of(before, after)) {
            assertRefused(() -> mapper.writeValueAsString(new Person(Samples.PHONE)), "Person");
            assertRefused(() -> mapper.writeValueAsString(List.of(new Person(Samples.PHONE))), "Person");
        }
    }

    @Test
    void appendedProperties_areWrittenBesideMaskedOnes() {
        assertMasked(new Appended(Samples.PHONE), "{\"phone\":\"138****5678\",\"x\":null}");
    }

    @com.fasterxml.jackson.databind.annotation.JsonAppend(
            attrs =
                    @com.fasterxml.jackson.databind.annotation.JsonAppend.Attr(
                            value = "x",
                            include = JsonInclude.Include.ALWAYS))
    record Appended(@Sensitive("phone") String phone) {}

    static final class PersonSerializer extends StdSerializer<Person> {
        PersonSerializer() {
            super(Person.class);
        }

        @Override
        public void serialize(Person value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.phone());
        }
    }
}
