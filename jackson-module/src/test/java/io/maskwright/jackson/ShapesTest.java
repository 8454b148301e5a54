package io.maskwright.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.core.JsonGenerator;
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
import io.maskwright.MaskingException;
import io.maskwright.Maskwright;
import io.maskwright.PlanException;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.RawShape;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
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

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    static class ListedAny extends WithAny {}

    record UnwrapsAny(@JsonUnwrapped(prefix = "p_") WithAny any) {}

    @Test
    void anyGetterElsewhere_isNeverRaw() throws Exception {
        assertThat(json(new ListedAny())).doesNotContain(PHONE);
        assertThat(json(new UnwrapsAny(new WithAny()))).doesNotContain(PHONE);
    }

    static class Number {
        @JsonValue
        @Sensitive("phone.mobile")
        String number() {
            return PHONE;
        }
    }

    enum Line {
        FIRST;

        @JsonValue
        @Sensitive("phone.mobile")
        public String number() {
            return PHONE;
        }
    }

    record Holder(Number number, List<Number> numbers, Map<String, Number> named, Object any, Line line) {}

    @Test
    void memberThatStandsForTheObject_isTreatedEverywhere() throws Exception {
        assertThat(json(new Number())).isEqualTo("\"" + MASKED + "\"");
        String json = json(
                new Holder(new Number(), List.of(new Number()), Map.of("a", new Number()), new Number(), Line.FIRST));
        assertThat(json).doesNotContain(PHONE).contains(MASKED);
        assertThat(json(Line.FIRST)).isEqualTo("\"" + MASKED + "\"");
    }

    static class TextOfMarked {
        @Sensitive("phone.mobile")
        public String phone = PHONE;

        @JsonValue
        public String text() {
            return "phone " + phone;
        }
    }

    @Test
    void unmarkedTextOfMarkedType_isRefused() {
        assertThatThrownBy(() -> json(new TextOfMarked()))
                .hasMessageContaining("TextOfMarked")
                .hasMessageNotContaining(PHONE);
    }

    @Sensitive("phone.mobile")
    record Whole(String text) {}

    record HasWhole(Whole whole, Object any, List<Object> list) {}

    @Test
    void markedDeclaration_isTreatedWherever() throws Exception {
        Whole whole = new Whole(PHONE);
        assertThat(json(whole)).doesNotContain(PHONE);
        assertThat(json(List.of(whole))).doesNotContain(PHONE);
        assertThat(json(new HasWhole(whole, whole, List.of(whole)))).doesNotContain(PHONE);
        assertThat(json(Map.of(whole, 1))).doesNotContain(PHONE);
    }

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

    @Test
    void markedTypeAsKey_isRefused() {
        assertThatThrownBy(() -> json(Map.of(new Marked(PHONE), 1)))
                .hasMessageContaining("Marked")
                .hasMessageNotContaining(PHONE);
    }

    record Keyed(@JsonKey @JsonValue @Sensitive("phone.mobile") String phone) {}

    @Test
    void markedKeyMember_isTreated() throws Exception {
        assertThat(json(Map.of(new Keyed(PHONE), 1))).isEqualTo("{\"" + MASKED + "\":1}");
    }

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

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "phone")
    record Identified(@Sensitive("phone.mobile") String phone) {}

    record Refers(
            @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "phone")
                    Marked marked) {}

    @Test
    void identityThatIsProtected_isRefused() {
        assertThatThrownBy(() -> json(new Identified(PHONE)))
                .hasMessageContaining("Identified")
                .hasMessageContaining("phone");
        assertThatThrownBy(() -> json(new Refers(new Marked(PHONE)))).hasMessageContaining("phone");
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

    record Unwraps(@JsonUnwrapped @Sensitive("name.person") Address address, String open) {}

    @Test
    void unwrappedMarkedHolder_eachLeafIsTreatedAndOwnSayKept() throws Exception {
        assertThat(json(new Unwraps(new Address(), "open")))
                .doesNotContain("Long Street")
                .contains("\"phone\":\"" + MASKED + "\"")
                .contains("\"open\":\"open\"");
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Included(
            @Sensitive("phone.mobile") String phone,
            @Sensitive("phone.mobile") List<String> phones,
            @Sensitive("phone.mobile") Optional<String> optional) {}

    @Test
    void inclusion_isDecided() throws Exception {
        assertThat(json(new Included(null, List.of(), Optional.empty()))).doesNotContain("phone");
        assertThat(json(new Included("", List.of(), Optional.empty()))).doesNotContain("phone");
        assertThat(json(new Included(PHONE, List.of(PHONE), Optional.of(PHONE))))
                .isEqualTo("{\"phone\":\"" + MASKED + "\",\"phones\":[\"" + MASKED + "\"],\"optional\":\"" + MASKED
                        + "\"}");
    }

    static class Views {
        @JsonView(Views.class)
        @Sensitive("phone.mobile")
        public String phone = PHONE;

        @JsonView(String.class)
        public String other = "other";
    }

    @Test
    void view_isTreated() throws Exception {
        assertThat(mapper.writerWithView(Views.class).writeValueAsString(new Views()))
                .isEqualTo("{\"phone\":\"" + MASKED + "\"}");
    }

    static class Typed {
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_ARRAY)
        @Sensitive("phone.mobile")
        public Object phones = new ArrayList<>(List.of(PHONE));
    }

    @Test
    void typeIds_areWrittenForContainers() throws Exception {
        assertThat(json(new Typed())).isEqualTo("{\"phones\":[\"java.util.ArrayList\",[\"" + MASKED + "\"]]}");
        ObjectMapper typing = mapper();
        typing.activateDefaultTyping(typing.getPolymorphicTypeValidator(), ObjectMapper.DefaultTyping.NON_FINAL);
        assertThat(typing.writeValueAsString(new Typed())).doesNotContain(PHONE).contains("java.util.ArrayList");
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

    static class Fails {
        @Sensitive("phone.mobile")
        public String getPhone() {
            throw new IllegalStateException(PHONE);
        }
    }

    @Test
    void failingGetter_messageHoldsNoContent() {
        assertThatThrownBy(() -> json(new Fails()))
                .hasRootCauseInstanceOf(MaskingException.class)
                .hasStackTraceContaining("Fails.phone")
                .satisfies(e -> assertThat(stack(e)).doesNotContain(PHONE));
    }

    private static String stack(Throwable e) {
        java.io.StringWriter text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    static class Counts {
        int calls;

        @Sensitive("phone.mobile")
        public String getPhone() {
            calls++;
            return PHONE;
        }
    }

    @Test
    void getter_isInvokedOnce() throws Exception {
        Counts counts = new Counts();
        json(counts);
        assertThat(counts.calls).isEqualTo(1);
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

    record Numbers(@Sensitive("phone.mobile") long number, @Sensitive("phone.mobile") BigDecimal big, char[] open) {}

    @Test
    void numbers_areTreatedAsText() throws Exception {
        assertThat(json(new Numbers(13812345678L, new BigDecimal(PHONE), "x".toCharArray())))
                .isEqualTo("{\"number\":\"" + MASKED + "\",\"big\":\"" + MASKED + "\",\"open\":\"x\"}");
    }

    @Test
    void treesAndConversion_areTreated() throws Exception {
        assertThat(mapper.valueToTree(new Marked(PHONE)).toString()).contains(MASKED);
        assertThat(mapper.convertValue(new Marked(PHONE), Map.class).toString()).contains(MASKED);
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

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY)
    static class NamedByPhone {
        @JsonTypeId
        @Sensitive("phone.mobile")
        public String phone = PHONE;

        public String open = "open";
    }

    @Test
    void typeIdThatIsProtected_isRefused() {
        assertThatThrownBy(() -> json(new NamedByPhone())).hasMessageContaining("phone");
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

    static class WrongAudience {
        @Sensitive("phone.mobile")
        public String phone = PHONE;
    }

    @Test
    void audienceOfAnotherType_isRefused() {
        assertThatThrownBy(() ->
                        mapper.writer().withAttribute(Maskwright.AUDIENCE, 7).writeValueAsString(new WrongAudience()))
                .hasMessageContaining("java.lang.Integer");
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

    record LeafBean(@Sensitive(value = "name.person", nested = Nested.LEAVES) Object address) {}

    @Test
    void leavesOfNestedObject_areTreatedAndOwnSayKept() throws Exception {
        assertThat(json(new LeafBean(new Address())))
                .startsWith("{\"address\":{")
                .doesNotContain("Long Street")
                .doesNotContain("12,")
                .contains("\"phone\":\"" + MASKED + "\"");
        assertThat(json(new LeafBean(List.of(new Address())))).doesNotContain("Long Street");
    }

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
