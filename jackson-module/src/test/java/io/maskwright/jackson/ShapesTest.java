package io.maskwright.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import io.maskwright.PlanException;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.RawShape;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private static final String PHONE = "13812345678";
    private static final String MASKED = "138****5678";

    private final ObjectMapper mapper = mapper();

    private static ObjectMapper mapper() {
        return new ObjectMapper().registerModule(new MaskwrightModule());
    }

    private String json(Object value) throws Exception {
        return mapper.writeValueAsString(value);
    }

    static class WithAny {
        public String id = "1";

        @JsonAnyGetter
        @Sensitive("phone.mobile")
        public Map<String, Object> more() {
            return new LinkedHashMap<>(Map.of("extra", PHONE));
        }
    }

    @Test
    void anyGetter_entriesAreTreated() throws Exception {
        assertThat(json(new WithAny())).isEqualTo("{\"id\":\"1\",\"extra\":\"" + MASKED + "\"}");
    }

    @JsonFilter("f")
    static class FilteredAny extends WithAny {}

    @Test
    void anyGetterWithFilter_isFilteredByNameAndTreated() throws Exception {
        SimpleFilterProvider filters =
                new SimpleFilterProvider().addFilter("f", SimpleBeanPropertyFilter.serializeAllExcept("id"));
        assertThat(mapper.writer(filters).writeValueAsString(new FilteredAny()))
                .isEqualTo("{\"extra\":\"" + MASKED + "\"}");
    }

    @Sensitive("phone.mobile")
    record Whole(String text) {}

    @Sensitive("phone.mobile")
    @JsonSerialize(using = ToStringSerializer.class)
    record WholeWithOwn(String text) {}

    @Sensitive("phone.mobile")
    @JsonSerialize(converter = WholeConverter.class)
    record WholeWithConverter(String text) {}

    static class WholeConverter extends StdConverter<WholeWithConverter, String> {
        @Override
        public String convert(WholeWithConverter value) {
            return value.text();
        }
    }

    @Test
    void markedDeclarationWithOwnSerializer_isTreated() throws Exception {
        assertThat(json(new WholeWithOwn(PHONE))).isEqualTo("\"********\"");
        assertThat(json(new WholeWithConverter(PHONE))).isEqualTo("\"********\"");
    }

    record Marked(@Sensitive("phone.mobile") String phone) {}

    @JsonSerialize(using = OwnSerializer2.class)
    record OwnType(@Sensitive("phone.mobile") String phone) {}

    static class OwnSerializer2 extends JsonSerializer<OwnType> {
        @Override
        public void serialize(OwnType value, JsonGenerator gen, SerializerProvider provider) throws IOException {
            gen.writeString(value.phone());
        }
    }

    record UsesOnProperty(@JsonSerialize(using = ToStringSerializer.class) Marked marked) {}

    record UsesOnContent(@JsonSerialize(contentUsing = ToStringSerializer.class) List<Marked> marked) {}

    @Test
    void ownSerializers_areRefused() {
        assertThatThrownBy(() -> json(new OwnType(PHONE)))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("OwnType");
        assertThatThrownBy(() -> json(new UsesOnProperty(new Marked(PHONE))))
                .hasMessageContaining("Marked")
                .hasMessageContaining("UsesOnProperty.marked");
        assertThatThrownBy(() -> json(new UsesOnContent(List.of(new Marked(PHONE)))))
                .hasMessageContaining("UsesOnContent.marked");
        ObjectMapper other =
                mapper().registerModule(new SimpleModule().addSerializer(Marked.class, new ToStringSerializer()));
        assertThatThrownBy(() -> other.writeValueAsString(new Marked(PHONE))).hasMessageContaining("Marked");
    }

    @Test
    void ownSerializerAllowed_passes() throws Exception {
        ObjectMapper open = new ObjectMapper()
                .registerModule(MaskwrightModule.builder(Desensitiser.of(Policy.displayDefaults()))
                        .allow(OwnType.class, RawShape.OWN_SERIALIZER)
                        .build());
        assertThat(open.writeValueAsString(new OwnType(PHONE))).contains(PHONE);
    }

    record Overridden(
            @Sensitive("phone.mobile") @JsonSerialize(using = ToStringSerializer.class) String using,
            @Sensitive("phone.mobile") @JsonRawValue String raw,
            @Sensitive("phone.mobile") @JsonSerialize(converter = Shout.class) String converted) {}

    static class Shout extends StdConverter<String, String> {
        @Override
        public String convert(String value) {
            return value + "!";
        }
    }

    @Test
    void maskWinsOverOwnSerializer() throws Exception {
        assertThat(json(new Overridden(PHONE, PHONE, PHONE)))
                .isEqualTo(
                        "{\"using\":\"" + MASKED + "\",\"raw\":\"" + MASKED + "\",\"converted\":\"" + MASKED + "\"}");
    }

    record Tree(@Sensitive("phone.mobile") JsonNode node, @Sensitive("phone.mobile") Object object) {}

    @Test
    void trees_areTreatedElementByElement() throws Exception {
        JsonNode node = new ObjectMapper()
                .readTree("{\"a\":\"" + PHONE + "\",\"b\":[\"" + PHONE + "\",13812345678,true,null]}");
        assertThat(json(new Tree(node, node))).doesNotContain(PHONE).contains("\"a\":\"" + MASKED + "\"");
        assertThat(json(new Tree(null, Optional.of(PHONE)))).isEqualTo("{\"node\":null,\"object\":\"" + MASKED + "\"}");
    }

    static class Address {
        public String street = "Long Street 1";
        public int number = 12;

        @Sensitive("phone.mobile")
        public String phone = PHONE;
    }

    static class Views {
        @JsonView(Views.class)
        @Sensitive("phone.mobile")
        public String phone = PHONE;

        @JsonView(String.class)
        public String other = "other";
    }

    @Classified
    @JsonAppend(attrs = @JsonAppend.Attr("extra"))
    static class Appended {
        public String open = "open text";
    }

    @Test
    void appendedPropertyOfClassifiedType_isTreated() throws Exception {
        assertThat(mapper.writer().withAttribute("extra", PHONE).writeValueAsString(new Appended()))
                .doesNotContain(PHONE)
                .doesNotContain("open text");
    }

    private static String stack(Throwable e) {
        java.io.StringWriter text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    record Sorted(@Sensitive("phone.mobile") Map<String, String> map) {}

    @Test
    void entries_areOrderedWhereAsked() throws Exception {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("b", PHONE);
        map.put("a", PHONE);
        ObjectMapper ordered = mapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        assertThat(ordered.writeValueAsString(new Sorted(map)))
                .isEqualTo("{\"map\":{\"a\":\"" + MASKED + "\",\"b\":\"" + MASKED + "\"}}");
        assertThat(json(new Sorted(new HashMap<>()))).isEqualTo("{\"map\":{}}");
    }

    record Broken() {
        public String getText() {
            throw new IllegalStateException("broken");
        }
    }

    record KeyedByWhole(Map<Whole, Broken> map) {}

    @Test
    void failureBelowProtectedKey_messageHoldsNoKey() {
        assertThatThrownBy(() -> json(new KeyedByWhole(Map.of(new Whole(PHONE), new Broken()))))
                .hasMessageContaining("broken")
                .satisfies(e -> assertThat(stack(e)).doesNotContain(PHONE));
        assertThatThrownBy(() -> mapper.writerFor(new TypeReference<Map<Whole, Broken>>() {})
                        .writeValueAsString(Map.of(new Whole(PHONE), new Broken())))
                .hasMessageContaining("broken")
                .satisfies(e -> assertThat(stack(e)).doesNotContain(PHONE));
    }

    @Test
    void mapperWithoutAnnotations_isProtectedAllTheSame() throws Exception {
        ObjectMapper bare = mapper().configure(MapperFeature.USE_ANNOTATIONS, false);
        assertThat(bare.writeValueAsString(new Address())).doesNotContain(PHONE);
    }

    static class ViewedAny extends WithAny {
        @JsonView(String.class)
        public String other = "other";
    }

    @Test
    void anyGetterUnderView_isTreated() throws Exception {
        assertThat(mapper.writerWithView(Views.class).writeValueAsString(new ViewedAny()))
                .contains(MASKED)
                .doesNotContain(PHONE)
                .doesNotContain("other");
    }

    static class Chained implements JsonSerializable {
        @Sensitive("phone.mobile")
        public String phone = PHONE;

        @Override
        public void serialize(JsonGenerator gen, SerializerProvider call) throws IOException {
            gen.writeString(phone);
        }

        @Override
        public void serializeWithType(JsonGenerator gen, SerializerProvider call, TypeSerializer type)
                throws IOException {
            gen.writeString(phone);
        }
    }

    @Test
    void typeThatWritesItself_isRefused() {
        assertThatThrownBy(() -> json(new Chained())).hasMessageContaining("Chained");
    }

    record Looped(@Sensitive(value = "name.person", nested = Nested.LEAVES) Object[] self) {}

    @Test
    void cycleAndDepth_failWithoutOverflow() {
        Object[] loop = new Object[1];
        loop[0] = loop;
        assertThatThrownBy(() -> json(new Looped(loop))).isInstanceOf(JsonMappingException.class);
        Object deep = PHONE;
        for (int i = 0; i < 10_000; i++) {
            deep = List.of(deep);
        }
        Object nested = deep;
        assertThatThrownBy(() -> json(new Looped(new Object[] {nested}))).isInstanceOf(IOException.class);
    }

    @Test
    void wrappedListInXml_keepsItsStructure() throws Exception {
        XmlMapper xml = new XmlMapper();
        xml.registerModule(new MaskwrightModule());
        assertThat(xml.writeValueAsString(new Listed(List.of(PHONE, PHONE))))
                .isEqualTo(new XmlMapper().writeValueAsString(new Listed(List.of(MASKED, MASKED))));
        assertThat(xml.writeValueAsString(new Listed(null)))
                .isEqualTo(new XmlMapper().writeValueAsString(new Listed(null)));
    }

    record Listed(@JacksonXmlElementWrapper(localName = "all") @Sensitive("phone.mobile") List<String> phone) {}

    static class Suspect {
        public String userTel = "1";
    }

    @Test
    void suspiciousName_isRemembered() throws Exception {
        MaskwrightModule module = new MaskwrightModule();
        new ObjectMapper().registerModule(module).writeValueAsString(new Suspect());
        assertThat(module.warnings()).containsOnlyKeys("Suspect.userTel");
    }

    @Test
    void selfCheck_failsWithoutTheModule() {
        MaskwrightModule module = new MaskwrightModule();
        module.requireHonoured(new ObjectMapper().registerModule(module));
        assertThatThrownBy(() -> module.requireHonoured(new ObjectMapper())).isInstanceOf(PlanException.class);
        assertThatThrownBy(() -> module.requireHonoured(mapper)).isInstanceOf(PlanException.class);
    }

    @Test
    void serviceModuleAfterAnother_yields() throws Exception {
        MaskwrightModule strict = new MaskwrightModule(Desensitiser.of(Policy.displayDefaults().toBuilder()
                .category("phone.mobile", c -> c.strategy("redact"))
                .build()));
        ObjectMapper found = new ObjectMapper().registerModule(strict).registerModule(new MaskwrightModule());
        assertThat(found.writeValueAsString(new Marked(PHONE))).isEqualTo("{\"phone\":\"********\"}");
        ObjectMapper later = mapper().registerModule(strict);
        assertThat(later.writeValueAsString(new Marked(PHONE))).isEqualTo("{\"phone\":\"********\"}");
    }

    @Test
    void exceptions_areWrittenAsEver() throws Exception {
        Exception e = new IllegalStateException("open");
        assertThat(json(e)).isEqualTo(new ObjectMapper().writeValueAsString(e));
    }
}
