package io.maskwright.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Shapes that need databind, for readers of several kinds. */
class ReaderShapesTest extends Cases implements Jackson2.Runner {

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

    private static String appended(Object value, @Nullable Object extra) throws Exception {
        ObjectWriter writer = Jackson2.mapper(display()).writer().withAttribute("extra", extra);
        return writer.writeValueAsString(value);
    }

    @Test
    void appendedProperty_isTreated() throws Exception {
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
                "{\"id\":1,\"extra\":{\"a\":[\"********\",null,null],\"b\":null,\"c\":null}}");
    }

    @Test
    void appendedPropertyInTreatedObject_isTreated() throws Exception {
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
    void serializerOfPropertyOfAnyType_writesHarmlessValuesAsEver() throws Exception {
        assertWritten(
                masking().write(new Using("open", Samples.PHONE)), "{\"any\":\"open\",\"phone\":\"138****5678\"}");
        assertWritten(masking().write(new Using("", Samples.PHONE)), "{\"phone\":\"138****5678\"}");
        Setup typed = display().typing(Setup.DefaultTyping.NON_FINAL);
        assertWritten(
                masking(typed).write(new Using(7, Samples.PHONE)),
                "{\"any\":[\"java.lang.Integer\",\"7\"],\"phone\":\"138****5678\"}");
    }

    @Test
    void descriptionOfType_hasThePropertiesOfPlainJackson() throws Exception {
        for (Class<?> type : List.of(Using.class, Appended.class)) {
            assertThat(described(Jackson2.mapper(display()), type))
                    .isEqualTo(described(Jackson2.mapper(Setup.plain()), type))
                    .isNotEmpty();
        }
    }

    private static Map<String, String> described(ObjectMapper mapper, Class<?> type) throws Exception {
        Map<String, String> found = new LinkedHashMap<>();
        mapper.acceptJsonFormatVisitor(type, new JsonFormatVisitorWrapper.Base() {
            @Override
            public JsonObjectFormatVisitor expectObjectFormat(JavaType object) {
                return new JsonObjectFormatVisitor.Base(getProvider()) {
                    @Override
                    public void optionalProperty(BeanProperty property)
                            throws com.fasterxml.jackson.databind.JsonMappingException {
                        found.put(property.getName(), property.getType().toString());
                        if (property instanceof com.fasterxml.jackson.databind.ser.BeanPropertyWriter writer
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
    void keysWithoutOrder_stayAsTheyAre() throws Exception {
        ObjectMapper mapper = Jackson2.mapper(display()).enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(Samples.class, Samples.PHONE);
        map.put(Cases.class, Samples.OTHER_PHONE);
        assertWritten(
                mapper.writeValueAsString(new Leaves(map)),
                "{\"all\":{\"io.maskwright.jackson.cases.Samples\":\"138****5678\",\"io.maskwright.jackson.cases.Cases\":\"139****4321\"}}");
    }
}
