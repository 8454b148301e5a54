package io.maskwright.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import io.maskwright.jackson.cases.Cases;
import io.maskwright.jackson.cases.Samples;
import io.maskwright.jackson.cases.Setup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonAppend;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** Shapes that only Jackson 3 has, for readers of several kinds. */
class ReaderShapesTest extends Cases implements Jackson3.Runner {

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    static class ListedAny {
        public int id = 1;

        @JsonAnyGetter
        @Sensitive("email")
        public @Nullable Map<String, Object> extra() {
            return Map.of("home", Samples.EMAIL);
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    static class ListedNoAny extends ListedAny {
        @Override
        public @Nullable Map<String, Object> extra() {
            return null;
        }
    }

    @Classified
    @JsonAppend(attrs = @JsonAppend.Attr("extra"))
    static class Appended {
        @NotSensitive
        public int id = 1;
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    static class ListedAppended extends Appended {}

    record Leaves(@Sensitive(value = "phone", nested = Nested.LEAVES) Object all) {}

    record Wrapped(@JacksonXmlElementWrapper(localName = "all") @Sensitive("email") List<String> mail) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record WrappedUnlessEmpty(@JacksonXmlElementWrapper(localName = "all") @Sensitive("email") List<String> mail) {}

    record Using(
            @JsonSerialize(using = ToStringSerializer.class) @JsonInclude(JsonInclude.Include.NON_EMPTY) Object any,
            @Sensitive("phone") String phone) {}

    private static Setup readers() {
        return Setup.of(Samples.readers());
    }

    private static Setup display() {
        return Setup.of(Samples.display());
    }

    private void assertReaders(Setup setup, Object value, String label, String support) {
        assertWritten(masking(setup).write(value, Samples.LABEL), label);
        assertWritten(masking(setup).write(value, Samples.SUPPORT), support);
        assertThat(masking(setup).write(value, Samples.OWNER))
                .isEqualTo(jackson().mapping(setup.withoutModule()).write(value));
    }

    @Test
    void anyGetterInList_isOneElementForEachReader() {
        assertReaders(readers(), new ListedAny(), "[1,null]", "[1,{\"home\":\"a***@example.com\"}]");
        assertReaders(readers(), new ListedNoAny(), "[1,null]", "[1,null]");
        assertMasked(new Leaves(new ListedAny()), "{\"all\":[\"*\",{\"home\":\"a***@example.com\"}]}");
    }

    private static String appended(Object value, @Nullable Object extra) {
        ObjectWriter writer = Jackson3.mapper(display()).writer().withAttribute("extra", extra);
        return writer.writeValueAsString(value);
    }

    @Test
    void appendedProperty_isTreated() {
        assertWritten(appended(new Appended(), Samples.PHONE), "{\"id\":1,\"extra\":\"********\"}");
        assertWritten(appended(new Appended(), null), "{\"id\":1}");
        assertWritten(appended(new ListedAppended(), Samples.PHONE), "[1,\"********\"]");
        assertWritten(appended(new ListedAppended(), null), "[1,null]");
        Map<String, Object> deep = new LinkedHashMap<>();
        deep.put("a", List.of(Samples.PHONE, 13812345678L, true));
        deep.put("b", 1.5);
        deep.put("c", null);
        assertWritten(
                appended(new Appended(), deep),
                "{\"id\":1,\"extra\":{\"********\":[\"********\",null,null],\"********~2\":null,\"********~3\":null}}");
    }

    @Test
    void appendedPropertyInTreatedObject_isTreated() {
        assertWritten(
                appended(new Leaves(new Appended()), Samples.PHONE), "{\"all\":{\"id\":1,\"extra\":\"********\"}}");
        assertWritten(appended(new Leaves(new ListedAppended()), Samples.PHONE), "{\"all\":[1,\"********\"]}");
    }

    @Test
    void wrappedListInXml_isForEachReader() {
        Setup xml = readers().format(Setup.Format.XML);
        assertReaders(
                xml,
                new Wrapped(List.of(Samples.EMAIL)),
                "<Wrapped/>",
                "<Wrapped><all><mail>a***@example.com</mail></all></Wrapped>");
        assertReaders(xml, new WrappedUnlessEmpty(List.of()), "<WrappedUnlessEmpty/>", "<WrappedUnlessEmpty/>");
        assertReaders(
                xml,
                new WrappedUnlessEmpty(List.of(Samples.EMAIL)),
                "<WrappedUnlessEmpty/>",
                "<WrappedUnlessEmpty><all><mail>a***@example.com</mail></all></WrappedUnlessEmpty>");
        assertWritten(
                masking(display().format(Setup.Format.XML)).write(new Leaves(new Wrapped(List.of(Samples.EMAIL)))),
                "<Leaves><all><mail>a***@example.com</mail></all></Leaves>");
    }

    @Test
    void serializerOfPropertyOfAnyType_writesHarmlessValuesAsEver() {
        assertWritten(
                masking().write(new Using("open", Samples.PHONE)), "{\"any\":\"open\",\"phone\":\"138****5678\"}");
        assertWritten(masking().write(new Using("", Samples.PHONE)), "{\"phone\":\"138****5678\"}");
        Setup typed = display().typing(Setup.DefaultTyping.NON_FINAL);
        assertWritten(
                masking(typed).write(new Using(7, Samples.PHONE)),
                "{\"any\":[\"java.lang.Integer\",\"7\"],\"phone\":\"138****5678\"}");
    }

    @Test
    void descriptionOfType_hasThePropertiesOfPlainJackson() {
        for (Class<?> type : List.of(Using.class, Appended.class)) {
            assertThat(described(Jackson3.mapper(display()), type))
                    .isEqualTo(described(Jackson3.mapper(Setup.plain()), type))
                    .isNotEmpty();
        }
    }

    private static Map<String, String> described(ObjectMapper mapper, Class<?> type) {
        Map<String, String> found = new LinkedHashMap<>();
        mapper.acceptJsonFormatVisitor(type, new JsonFormatVisitorWrapper.Base() {
            @Override
            public JsonObjectFormatVisitor expectObjectFormat(JavaType object) {
                return new JsonObjectFormatVisitor.Base(getContext()) {
                    @Override
                    public void optionalProperty(BeanProperty property) {
                        found.put(property.getName(), property.getType().toString());
                        if (property instanceof tools.jackson.databind.ser.BeanPropertyWriter writer
                                && writer.getSerializer() != null) {
                            writer.getSerializer()
                                    .acceptJsonFormatVisitor(
                                            new JsonFormatVisitorWrapper.Base() {
                                                @Override
                                                public @Nullable JsonStringFormatVisitor expectStringFormat(
                                                        JavaType text) {
                                                    found.put(property.getName(), "text");
                                                    return null;
                                                }
                                            },
                                            property.getType());
                        }
                    }
                };
            }
        });
        return found;
    }

    @Test
    void numbersThatMayBeMissing_areTreatedInHolders() {
        Leaves numbers = new Leaves(List.of(
                OptionalInt.of(138123456),
                OptionalLong.of(13812345678L),
                OptionalDouble.of(13812345678.5),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty()));
        assertWritten(
                masking().write(numbers), "{\"all\":[\"138***456\",\"138****5678\",\"138*****678.5\",null,null,null]}");
    }

    @Test
    void keysWithoutOrder_stayAsTheyAre() {
        ObjectMapper mapper = ((JsonMapper) Jackson3.mapper(display()))
                .rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(Samples.class, Samples.PHONE);
        map.put(Cases.class, Samples.OTHER_PHONE);
        assertWritten(
                mapper.writeValueAsString(new Leaves(map)),
                "{\"all\":{\"io.maskwright.jackson.cases.Samples\":\"138****5678\",\"io.maskwright.jackson.cases.Cases\":\"139****4321\"}}");
    }
}
