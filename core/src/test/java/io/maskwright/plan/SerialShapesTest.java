package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import io.maskwright.ValueContext;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.policy.Policy;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SerialShapesTest {

    static class Marked {
        @Sensitive("phone")
        String phone;

        @NotSensitive
        String id;

        String note;
        String userTel;
    }

    static class Plain {
        String note;
    }

    @Sensitive("phone")
    static class Whole {}

    static class Holder {
        Marked marked;
    }

    private final SerialPlans plans = plans(SerialRules.builder());
    private final SerialShapes shapes = plans.shapes(MixIns.NONE);

    private static SerialPlans plans(SerialRules.Builder rules) {
        return Desensitiser.of(Policy.displayDefaults()).serialPlans(rules.build());
    }

    private static Field field(String name) throws NoSuchFieldException {
        return Marked.class.getDeclaredField(name);
    }

    private static PropertyPlan plan(TypePlan type, String name) throws NoSuchFieldException {
        return type.property(name, List.of(field(name)), List.of());
    }

    private static void assertRefused(ThrowingCallable check, String what) {
        assertThatThrownBy(check)
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith(Marked.class.getName() + ": " + what);
    }

    @Test
    void serializerOfMarkedType_isRefused() {
        assertRefused(() -> shapes.ownSerializer(Marked.class), "it has a serializer of its own");
        assertRefused(() -> shapes.ownConverter(Marked.class), "it has a converter of its own");
        assertRefused(() -> shapes.writtenBy(Marked.class, String.class), "it is written by java.lang.String");
        assertRefused(
                () -> shapes.propertySerializer(Holder.class, "marked", Marked.class),
                "Holder.marked has a serializer of its own for it");
        assertRefused(
                () -> shapes.holderSerializer(List.class, Marked.class),
                "java.util.List holds it and has a serializer of its own");
    }

    @Test
    void serializerOfTypeThatReachesMarkedOne_isRefused() {
        assertThatThrownBy(() -> shapes.ownSerializer(Holder.class)).isInstanceOf(PlanException.class);
    }

    @Test
    void serializerOfPlainType_isLetThrough() {
        assertThatCode(() -> {
                    shapes.ownSerializer(Plain.class);
                    shapes.ownConverter(Plain.class);
                    shapes.writtenBy(Plain.class, String.class);
                    shapes.propertySerializer(Holder.class, "plain", Plain.class);
                    shapes.holderSerializer(List.class, Plain.class);
                    shapes.ownSerializer(Plain.class, List.<Annotation>of());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void serializerOfTypeThatMixInMarks_isRefused() throws Exception {
        List<Annotation> found = List.of(field("phone").getAnnotations());
        assertThatThrownBy(() -> shapes.ownSerializer(Plain.class, found)).isInstanceOf(PlanException.class);
        List<Annotation> cleared = List.of(field("id").getAnnotations());
        assertThatCode(() -> shapes.ownSerializer(Plain.class, cleared)).doesNotThrowAnyException();
    }

    @Test
    void allowedShape_isLetThrough() throws Exception {
        SerialPlans allowing = plans(SerialRules.builder()
                .allow(Marked.class, RawShape.OWN_SERIALIZER)
                .allow(Marked.class, RawShape.OBJECT_ID));
        TypePlan type = allowing.type(Marked.class, MixIns.NONE);
        PropertyPlan phone = plan(type, "phone");
        assertThatCode(() -> {
                    allowing.shapes(MixIns.NONE).ownSerializer(Marked.class);
                    allowing.shapes(MixIns.NONE).identity(type, "phone", phone);
                    allowing.shapes(MixIns.NONE).identityBy(type, String.class);
                    type.standIn("note", List.of(field("note")), List.of());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void identityOfMarkedType_isRefusedWhereItCouldShow() throws Exception {
        TypePlan type = plans.type(Marked.class, MixIns.NONE);
        PropertyPlan phone = plan(type, "phone");
        assertRefused(() -> shapes.identity(type, "phone", phone), "phone, which is protected, is its identity");
        assertRefused(() -> shapes.typeId(type, "phone", phone), "phone, which is protected, names its type");
        assertRefused(() -> shapes.identityBy(type, String.class), "its identity is made by java.lang.String");
        assertRefused(
                () -> shapes.replaced(type, "phone", phone), "another module replaced what writes its property phone");
        TypePlan plain = plans.type(Plain.class, MixIns.NONE);
        assertThatCode(() -> {
                    shapes.identity(type, "note", null);
                    shapes.typeId(type, "note", null);
                    shapes.replaced(type, "note", null);
                    shapes.identityBy(plain, String.class);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void memberInPlaceOfObject_isTreatedShownOrRefused() throws Exception {
        TypePlan type = plans.type(Marked.class, MixIns.NONE);
        assertThat(type.standIn("phone", List.of(field("phone")), List.of())).isNotNull();
        assertThat(type.standIn("id", List.of(field("id")), List.of())).isNull();
        assertRefused(
                () -> type.standIn("note", List.of(field("note")), List.of()), "note stands for the whole object");
        TypePlan plain = plans.type(Plain.class, MixIns.NONE);
        assertThat(plain.standIn("note", List.of(Plain.class.getDeclaredField("note")), List.of()))
                .isNull();
    }

    @Test
    void keys_areTreatedShownOrRefused() throws Exception {
        assertThat(plans.key(Whole.class, MixIns.NONE)).isInstanceOf(KeyPlan.Whole.class);
        assertThat(plans.key(Plain.class, MixIns.NONE)).isInstanceOf(KeyPlan.Shown.class);
        assertThat(plans.key(Holder.class, MixIns.NONE)).isInstanceOf(KeyPlan.Refused.class);
        assertThat(key("phone")).isInstanceOf(KeyPlan.Member.class);
        assertThat(key("id")).isInstanceOf(KeyPlan.Shown.class);
        assertThat(key("note")).isInstanceOf(KeyPlan.Refused.class);
    }

    private KeyPlan key(String name) throws NoSuchFieldException {
        return plans.key(Marked.class, MixIns.NONE, name, List.of(field(name)), List.of());
    }

    @Test
    void undecidedPropertyWithSuspiciousName_isWarnedOfOnce() throws Exception {
        TypePlan type = plans.type(Marked.class, MixIns.NONE);
        plan(type, "note");
        plan(type, "userTel");
        plan(type, "userTel");
        assertThat(type.undecided()).containsExactly("note", "userTel");
        type.checkDecided();
        assertThat(plans.warnings()).containsOnlyKeys("Marked.userTel");
    }

    @Test
    void failingReader_saysNothingOfTheValue() throws Exception {
        PropertyPlan phone = plan(plans.type(Marked.class, MixIns.NONE), "phone");
        assertThatThrownBy(() -> phone.read(new Marked(), object -> {
                    throw new IllegalStateException("13812345678");
                }))
                .isInstanceOf(MaskingException.class)
                .hasMessage("Marked.phone: the value could not be read")
                .hasNoCause();
    }

    @Test
    void treatedText_isEmptyWhereNothingIsLeft() throws Exception {
        Place phone = plan(plans.type(Marked.class, MixIns.NONE), "phone").at(io.maskwright.Audience.MOST_RESTRICTIVE);
        assertThat(phone.isEmptyOf(null, ValueContext.NONE)).isTrue();
        assertThat(phone.isEmptyOf("13812345678", ValueContext.NONE)).isFalse();
        assertThat(phone.isEmptyOf(List.of(), ValueContext.NONE)).isTrue();
        assertThat(phone.isEmptyOf(List.of(""), ValueContext.NONE)).isFalse();
        assertThat(phone.isEmptyOf(new String[0], ValueContext.NONE)).isTrue();
    }

    @Test
    void keyThatIsNull_isRedacted() throws Exception {
        PropertyPlan phone = plan(plans.type(Marked.class, MixIns.NONE), "phone");
        assertThat(phone.at(io.maskwright.Audience.MOST_RESTRICTIVE).keyText(null, ValueContext.NONE))
                .isEqualTo("********");
    }
}
