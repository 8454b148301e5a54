package io.maskwright.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonView;
import io.maskwright.PlanException;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.RawShape;
import io.maskwright.policy.Policy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonAppend;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.SimpleBeanPropertyFilter;
import tools.jackson.databind.ser.std.SimpleFilterProvider;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.util.StdConverter;
import tools.jackson.dataformat.xml.XmlMapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

class ShapesTest {

    private static final String PHONE = "13812345678";
    private static final String MASKED = "138****5678";

    private final JsonMapper mapper = mapper();

    private static JsonMapper mapper() {
        return JsonMapper.builder().addModule(new MaskwrightModule()).build();
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

    static class OwnSerializer2 extends ValueSerializer<OwnType> {
        @Override
        public void serialize(OwnType value, JsonGenerator gen, SerializationContext provider) {
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
        JsonMapper other = mapper().rebuild()
                .addModule(new SimpleModule().addSerializer(Marked.class, ToStringSerializer.instance))
                .build();
        assertThatThrownBy(() -> other.writeValueAsString(new Marked(PHONE))).hasMessageContaining("Marked");
    }

    @Test
    void ownSerializerAllowed_passes() throws Exception {
        JsonMapper open = JsonMapper.builder()
                .addModule(MaskwrightModule.builder(Desensitiser.of(Policy.displayDefaults()))
                        .allow(OwnType.class, RawShape.OWN_SERIALIZER)
                        .build())
                .build();
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
        JsonNode node =
                new JsonMapper().readTree("{\"a\":\"" + PHONE + "\",\"b\":[\"" + PHONE + "\",13812345678,true,null]}");
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
        JsonMapper ordered = mapper().rebuild()
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .build();
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
    }

    @Test
    void mapperWithoutAnnotations_isProtectedAllTheSame() throws Exception {
        JsonMapper bare = mapper().rebuild()
                .configure(MapperFeature.USE_ANNOTATIONS, false)
                .build();
        assertThat(bare.writeValueAsString(new Address())).doesNotContain(PHONE);
    }

    static class ViewedAny extends WithAny {
        @JsonView(String.class)
        public String other = "other";
    }

    @Test
    void anyGetterUnderView_isTreated() throws Exception {
        assertThat(mapper.rebuild()
                        .enable(MapperFeature.DEFAULT_VIEW_INCLUSION)
                        .build()
                        .writerWithView(Views.class)
                        .writeValueAsString(new ViewedAny()))
                .contains(MASKED)
                .doesNotContain(PHONE)
                .doesNotContain("other");
    }

    static class Chained implements JacksonSerializable {
        @Sensitive("phone.mobile")
        public String phone = PHONE;

        @Override
        public void serialize(JsonGenerator gen, SerializationContext call) {
            gen.writeString(phone);
        }

        @Override
        public void serializeWithType(JsonGenerator gen, SerializationContext call, TypeSerializer type) {
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
        assertThatThrownBy(() -> json(new Looped(loop))).isInstanceOf(JacksonException.class);
        Object deep = PHONE;
        for (int i = 0; i < 10_000; i++) {
            deep = List.of(deep);
        }
        Object nested = deep;
        assertThatThrownBy(() -> json(new Looped(new Object[] {nested}))).isInstanceOf(JacksonException.class);
    }

    @Test
    void wrappedListInXml_keepsItsStructure() throws Exception {
        XmlMapper xml = XmlMapper.builder().addModule(new MaskwrightModule()).build();
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
        JsonMapper.builder().addModule(module).build().writeValueAsString(new Suspect());
        assertThat(module.warnings()).containsOnlyKeys("Suspect.userTel");
    }

    @Test
    void selfCheck_failsWithoutTheModule() {
        MaskwrightModule module = new MaskwrightModule();
        module.requireHonoured(JsonMapper.builder().addModule(module).build());
        assertThatThrownBy(() -> module.requireHonoured(new JsonMapper())).isInstanceOf(PlanException.class);
        assertThatThrownBy(() -> module.requireHonoured(mapper)).isInstanceOf(PlanException.class);
    }

    @Test
    void serviceModuleAfterAnother_yields() throws Exception {
        MaskwrightModule strict = new MaskwrightModule(Desensitiser.of(Policy.displayDefaults().toBuilder()
                .category("phone.mobile", c -> c.strategy("redact"))
                .build()));
        JsonMapper found = JsonMapper.builder()
                .addModule(strict)
                .addModule(new MaskwrightModule())
                .build();
        assertThat(found.writeValueAsString(new Marked(PHONE))).isEqualTo("{\"phone\":\"********\"}");
        JsonMapper later = mapper().rebuild().addModule(strict).build();
        assertThat(later.writeValueAsString(new Marked(PHONE))).isEqualTo("{\"phone\":\"********\"}");
    }

    @Test
    void exceptions_areWrittenAsEver() throws Exception {
        Exception e = new IllegalStateException("open");
        assertThat(json(e)).isEqualTo(new JsonMapper().writeValueAsString(e));
    }
}
