package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.ValueContext;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.policy.Policy;
import java.lang.reflect.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final Audience CALLS = Audience.of("calls");
    private static final Audience LABEL = Audience.of("label");

    private static final Policy POLICY = Policy.parse(
            """
            maskwright: 1
            extends: [profile:display]
            audiences:
              calls: {clearance: internal, purpose: support}
              label: {clearance: public, purpose: delivery}
              courier: {clearance: confidential, purpose: delivery}
            rules:
              - {category: phone, audience: label, strategy: drop}
              - {category: phone, audience: courier, strategy: keep}
            types:
              io.maskwright.plan.PlaceTest$Foreign:
                properties: {tel: phone.mobile, note: keep}
              io.maskwright.plan.PlaceTest$Misspelt:
                properties: {phome: phone.mobile}
            """);

    @SuppressWarnings("unused") // read by reflection
    static class Shapes {
        @Sensitive("phone.mobile")
        Object any = "";

        List<@Sensitive("phone.mobile") String> phones = List.of();

        Map<@Sensitive("phone.mobile") String, Integer> calls = Map.of();

        Map<String, List<@Sensitive("phone.mobile") String>> nested = Map.of();

        @NotSensitive
        String cleared = "";

        String open = "";

        @Sensitive("address.postal")
        String address = "";

        Box<@Sensitive("phone.mobile") String> box = new Box<>();
    }

    static class Box<T> {
        @Nullable
        T value;
    }

    @Classified
    @SuppressWarnings("unused") // read by reflection
    static class Strict {
        String open = "";

        @NotSensitive
        String cleared = "";
    }

    record Bean(String text) {}

    @SuppressWarnings("unused") // read by reflection
    static class Foreign {
        String tel = "";
        String note = "";
        String other = "";

        String getTel() {
            return tel;
        }
    }

    @SuppressWarnings("unused") // read by reflection
    static class Misspelt {
        String phone = "";
    }

    @SuppressWarnings("unused") // read by reflection
    static class Holder {
        @Sensitive(value = "phone.mobile", nested = Nested.LEAVES)
        Object inside = "";
    }

    private static TypePlan type(Class<?> type, SerialRules rules) {
        return Desensitiser.of(POLICY).serialPlans(rules).type(type, unused -> null);
    }

    private static @Nullable PropertyPlan plan(Class<?> type, String field) {
        return type(type, SerialRules.builder().build()).property(field, List.of(member(type, field)), List.of());
    }

    private static Member member(Class<?> type, String field) {
        try {
            return type.getDeclaredField(field);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static Place place(String field, Audience audience) {
        PropertyPlan plan = plan(Shapes.class, field);
        assertThat(plan).isNotNull();
        return plan.at(audience);
    }

    @Test
    void blankOfWideSpaces_staysInAnArrayToo() {
        Place place = place("address", CALLS);

        assertThat(place.treat("\u3000\u3000", ValueContext.NONE)).isEqualTo("\u3000\u3000");
        assertThat(place.treatInPlace("\u3000\u3000", Place.room())).isNegative();
        assertThat(place.treatInPlace("\u5317\u4EAC\u5E02\u671D\u9633\u533A\u67D0\u8857", Place.room()))
                .isPositive();
    }

    private static Object written(Place place, Object value) {
        Recorder out = new Recorder();
        place.write(value, ValueContext.NONE, out);
        return out.result();
    }

    @Test
    void text_isTreatedAtOnce() {
        assertThat(place("any", CALLS).treat("13812345678", ValueContext.NONE)).isEqualTo("138****5678");
        assertThat(place("any", LABEL).treat("13812345678", ValueContext.NONE)).isEqualTo(Omitted.OMITTED);
        assertThat(place("any", LABEL).isOmitted()).isTrue();
        assertThat(place("any", Audience.of("courier")).isShown()).isTrue();
    }

    @Test
    void otherLeaves_areTreatedAsTheirText() {
        assertThat(place("any", CALLS).treat(13812345678L, ValueContext.NONE)).isEqualTo("138****5678");
        assertThat(place("any", CALLS).treat("13812345678".toCharArray(), ValueContext.NONE))
                .isEqualTo("138****5678");
        assertThat(place("any", CALLS).treat(true, ValueContext.NONE)).isNull();
        assertThat(place("any", CALLS).treat(new byte[] {1}, ValueContext.NONE)).isEqualTo("********");
        assertThat(String.valueOf(place("any", CALLS).treat(Thread.State.NEW, ValueContext.NONE)))
                .doesNotContain("NEW");
        assertThat(String.valueOf(place("any", CALLS).treat(LocalDate.of(1999, 1, 2), ValueContext.NONE)))
                .doesNotContain("1999");
        assertThat(place("any", CALLS).treat(new BigDecimal("1E+2000000000"), ValueContext.NONE))
                .isNull();
        assertThat(place("any", CALLS).treat(Double.NaN, ValueContext.NONE)).isNull();
    }

    @Test
    void holders_areTreatedElementByElement() {
        assertThat(written(place("phones", CALLS), List.of("13812345678"))).isEqualTo(List.of("138****5678"));
        assertThat(written(place("any", CALLS), List.of(Optional.of("13812345678"), Optional.empty())))
                .asString()
                .isEqualTo("[138****5678, null]");
        assertThat(written(place("any", CALLS), new AtomicReference<>("13812345678")))
                .isEqualTo("138****5678");
        assertThat(written(place("any", CALLS), new long[] {13812345678L})).isEqualTo(List.of("138****5678"));
        assertThat(written(place("any", CALLS), Map.of("a", "13812345678"))).isEqualTo(Map.of("a", "138****5678"));
        assertThat(written(place("nested", CALLS), Map.of("a", List.of("13812345678"))))
                .isEqualTo(Map.of("a", List.of("138****5678")));
        assertThat(place("phones", LABEL).isOmitted()).isTrue();
    }

    @Test
    void keysThatBecomeEqual_getSuffixes() {
        Map<String, Integer> calls = new LinkedHashMap<>();
        calls.put("13812345678", 1);
        calls.put("13899995678", 2);
        assertThat(written(place("calls", CALLS), calls)).isEqualTo(Map.of("138****5678", 1, "138****5678~2", 2));
    }

    @Test
    void objects_areTreatedWhole() {
        assertThat(written(place("any", CALLS), new Bean("13812345678"))).isEqualTo("********");
        assertThat(written(place("any", CALLS), List.of(new Bean("x")))).isEqualTo(List.of("********"));
    }

    @Test
    void objectsWhoseLeavesAreTreated_areHandedOn() {
        PropertyPlan plan = plan(Holder.class, "inside");
        assertThat(plan).isNotNull();
        assertThat(written(plan.at(CALLS), new Bean("x"))).isEqualTo("****");
        assertThat(written(plan.at(CALLS), "13812345678")).isEqualTo("138****5678");
    }

    @Test
    void propertiesThatThePolicyNames_areDecidedByIt() throws NoSuchMethodException {
        TypePlan foreign = type(Foreign.class, SerialRules.builder().build());
        assertThat(foreign.isMarked()).isTrue();
        PropertyPlan tel =
                foreign.property("phoneNumber", List.of(Foreign.class.getDeclaredMethod("getTel")), List.of());
        assertThat(tel).isNotNull();
        assertThat(tel.at(CALLS).treat("13812345678", ValueContext.NONE)).isEqualTo("138****5678");
        assertThat(foreign.property("other", List.of(member(Foreign.class, "other")), List.of()))
                .isNull();
        foreign.checkDecided();
        assertThat(foreign.undecided()).containsExactly("other");
    }

    @Test
    void propertiesThatThePolicyNamesAndTheTypeLacks_areRefused() {
        TypePlan misspelt = type(Misspelt.class, SerialRules.builder().build());
        misspelt.property("phone", List.of(member(Misspelt.class, "phone")), List.of());
        assertThatThrownBy(misspelt::checkDecided)
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("phome");
    }

    @Test
    void valuesThatAreNotOfTheMarkedKind_areRefused() {
        assertThatThrownBy(() -> written(place("phones", CALLS), Map.of("k", "13812345678")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("Shapes.phones")
                .hasMessageNotContaining("13812345678");
    }

    @Test
    void listsInListsWithoutEnd_areRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThatThrownBy(() -> written(place("any", CALLS), list)).isInstanceOf(MaskingException.class);
    }

    @Test
    void propertiesNobodyMarked_haveNoPlan() {
        assertThat(plan(Shapes.class, "open")).isNull();
        assertThat(plan(Shapes.class, "cleared")).isNull();
    }

    @Test
    void undecidedPropertiesOfClassifiedTypes_areRedacted() {
        PropertyPlan open = plan(Strict.class, "open");
        assertThat(open).isNotNull();
        assertThat(open.at(CALLS).treat("secret", ValueContext.NONE)).isEqualTo("********");
        PropertyPlan cleared = plan(Strict.class, "cleared");
        assertThat(cleared == null || cleared.at(CALLS).isShown()).isTrue();
    }

    @Test
    void markedArgumentsOfObjects_areRefused() {
        assertThatThrownBy(() -> plan(Shapes.class, "box"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("Shapes.box");
    }

    @Test
    void undecidedProperties_canBeRefused() {
        TypePlan plan = type(
                Shapes.class,
                SerialRules.builder().undecided(SerialRules.Undecided.REFUSE).build());
        plan.property("open", List.of(member(Shapes.class, "open")), List.of());
        plan.property("cleared", List.of(member(Shapes.class, "cleared")), List.of());
        assertThat(plan.isMarked()).isTrue();
        assertThatThrownBy(plan::checkDecided)
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("open")
                .hasMessageNotContaining("cleared");
    }

    @Test
    void shapesThatCannotBeProtected_areRefusedUnlessAllowed() {
        TypePlan refused = type(Shapes.class, SerialRules.builder().build());
        assertThatThrownBy(() -> refused.checkShape(RawShape.OBJECT_ID, "phone is its object id"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("Shapes: phone is its object id");
        type(
                        Shapes.class,
                        SerialRules.builder()
                                .allow(Shapes.class, RawShape.OBJECT_ID)
                                .build())
                .checkShape(RawShape.OBJECT_ID, "phone is its object id");
    }

    @Test
    void audiencesThePolicyDoesNotKnow_areRefused() {
        assertThatThrownBy(() -> place("any", Audience.of("nobody"))).isInstanceOf(PlanException.class);
    }

    /** Keeps what is written as lists and maps. */
    private static final class Recorder implements ValueOutput<RuntimeException> {

        private final List<List<@Nullable Object>> open = new ArrayList<>(List.of(new ArrayList<>()));

        @Nullable
        Object result() {
            return open.get(0).get(0);
        }

        private void add(@Nullable Object value) {
            open.get(open.size() - 1).add(value);
        }

        @Override
        public void shown(Object value) {
            add(value);
        }

        @Override
        public void treated(Object result, Class<?> original) {
            add(result);
        }

        @Override
        public void nothing() {
            add(null);
        }

        @Override
        public void startArray(Object holder, int size) {
            open.add(new ArrayList<>());
        }

        @Override
        public void endArray() {
            add(open.remove(open.size() - 1));
        }

        @Override
        public void startObject(Object holder, int size) {
            open.add(new ArrayList<>());
        }

        @Override
        public void name(String name) {
            add(name);
        }

        @Override
        public void shownName(@Nullable Object key) {
            add(key);
        }

        @Override
        public void endObject() {
            List<@Nullable Object> entries = open.remove(open.size() - 1);
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < entries.size(); i += 2) {
                map.put(entries.get(i), entries.get(i + 1));
            }
            add(map);
        }

        @Override
        public void leaves(Object object, Place place, ValueContext context) {
            add(place.treat("leaf", ValueContext.NONE));
        }

        @Override
        public @Nullable Object opened(Object value) {
            return null;
        }
    }
}
