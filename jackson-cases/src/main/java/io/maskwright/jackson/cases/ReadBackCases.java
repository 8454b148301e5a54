package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.maskwright.Maskwright;
import io.maskwright.PlanException;
import io.maskwright.ReadBackException;
import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.cases.ReadBackShapes.AnySetter;
import io.maskwright.jackson.cases.ReadBackShapes.Call;
import io.maskwright.jackson.cases.ReadBackShapes.Component;
import io.maskwright.jackson.cases.ReadBackShapes.Creator;
import io.maskwright.jackson.cases.ReadBackShapes.Getter;
import io.maskwright.jackson.cases.ReadBackShapes.HasPhone;
import io.maskwright.jackson.cases.ReadBackShapes.Holder;
import io.maskwright.jackson.cases.ReadBackShapes.Lists;
import io.maskwright.jackson.cases.ReadBackShapes.MadeByFactory;
import io.maskwright.jackson.cases.ReadBackShapes.MarkedGetter;
import io.maskwright.jackson.cases.ReadBackShapes.MarkedHolder;
import io.maskwright.jackson.cases.ReadBackShapes.MarkedSetter;
import io.maskwright.jackson.cases.ReadBackShapes.Phone;
import io.maskwright.jackson.cases.ReadBackShapes.Phones;
import io.maskwright.jackson.cases.ReadBackShapes.PublicField;
import io.maskwright.jackson.cases.ReadBackShapes.Renamed;
import io.maskwright.jackson.cases.ReadBackShapes.Setter;
import io.maskwright.jackson.cases.ReadBackShapes.Typed;
import io.maskwright.plan.ReadBack;
import io.maskwright.policy.Policy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Masked values that come back, in every shape in which Jackson reads a property. */
public abstract class ReadBackCases implements ReadingMapper.Factory {

    protected static final String PHONE = "13812345678";
    protected static final String MASKED = "138****5678";
    protected static final String OTHER = "13987654321";
    protected static final String OTHER_MASKED = "139****4321";

    private static final Desensitiser DISPLAY = Desensitiser.of(Policy.displayDefaults());

    protected ReadBackCases() {}

    protected final ReadingMapper mapper() {
        return reading(DISPLAY, ReadBack.REFUSE);
    }

    protected final ReadingMapper mapper(ReadBack readBack) {
        return reading(DISPLAY, readBack);
    }

    protected static String json(String text) {
        return text.replace('\'', '"');
    }

    /** Refused with words that name the property, and nothing of the input anywhere. */
    protected static void assertRefused(ThrowingCallable call, String path) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("refusal of %s", path).isNotNull();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(MASKED, OTHER_MASKED, PHONE, OTHER);
        Throwable each = thrown;
        while (each != null && !(each instanceof ReadBackException)) {
            each = each.getCause();
        }
        assertThat(each).as("refusal among the causes of %s", thrown).isNotNull();
        assertThat(each).hasMessageContaining(path);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                PublicField.class,
                Setter.class,
                MarkedSetter.class,
                MarkedGetter.class,
                Component.class,
                Creator.class,
                MadeByFactory.class,
                Renamed.class
            })
    void maskedText_isRefusedOrNull_andValuesAreRead(Class<? extends HasPhone> type) {
        String masked = json("{'phone':'" + MASKED + "'}");
        assertRefused(() -> mapper().read(masked, type), type.getSimpleName() + ".phone");
        assertThat(mapper(ReadBack.NULL).read(masked, type).phone()).isNull();
        assertThat(mapper(input -> OTHER).read(masked, type).phone()).isEqualTo(OTHER);
        assertThat(mapper().read(json("{'phone':'" + PHONE + "'}"), type).phone())
                .isEqualTo(PHONE);
        assertThat(mapper().read(json("{'phone':null}"), type).phone()).isNull();
    }

    @Test
    void redactedText_isRefused_butTextThatOnlyHoldsAMark_isNot() {
        assertRefused(() -> mapper().read(json("{'phone':'********'}"), PublicField.class), "PublicField.phone");
        assertThat(mapper().read(json("{'phone':'1*2#'}"), PublicField.class).phone)
                .isEqualTo("1*2#");
        assertThat(mapper().read(json("{'note':'" + MASKED + "'}"), PublicField.class).note)
                .isEqualTo(MASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'direct':['13812345678','138****5678']}",
                "{'elements':['138****5678']}",
                "{'array':['138****5678']}",
                "{'nested':{'a':['13812345678'],'b':['138****5678']}}",
                "{'keys':{'138****5678':'x'}}",
                "{'any':'138****5678'}",
                "{'any':{'deep':[{'er':'138****5678'}]}}"
            })
    void maskedText_insideContainers_isRefused(String text) {
        assertRefused(() -> mapper().read(json(text), Lists.class), "Lists.");
        assertThat(mapper().read(json(text.replace("****", "0000")), Lists.class))
                .isNotNull();
    }

    @Test
    void choices_holdForEachElement() {
        String text =
                json("{'direct':['13812345678','138****5678'],'nested':{'a':['138****5678']},'any':['138****5678']}");
        Lists nulls = mapper(ReadBack.NULL).read(text, Lists.class);
        assertThat(nulls.direct).containsExactly(PHONE, null);
        assertThat(nulls.nested.get("a")).containsExactly((String) null);
        Lists found = mapper(input -> OTHER).read(text, Lists.class);
        assertThat(found.direct).containsExactly(PHONE, OTHER);
        assertThat(found.any).isEqualTo(List.of(OTHER));
        assertRefused(
                () -> mapper(ReadBack.NULL).read(json("{'keys':{'138****5678':'x'}}"), Lists.class), "Lists.keys");
        assertThat(mapper(input -> OTHER).read(json("{'keys':{'138****5678':'x'}}"), Lists.class).keys)
                .containsOnlyKeys(OTHER);
    }

    @Test
    void typedValues_areToldBeforeTheyAreParsed() {
        assertRefused(() -> mapper().read(json("{'born':'********'}"), Typed.class), "Typed.born");
        assertRefused(() -> mapper().read(json("{'number':'138****5678'}"), Typed.class), "Typed.number");
        assertRefused(() -> mapper().read(json("{'characters':'138****5678'}"), Typed.class), "Typed.characters");
        Typed nulls = mapper(ReadBack.NULL).read(json("{'born':'********','number':'138****5678'}"), Typed.class);
        assertThat(nulls.born).isNull();
        assertThat(nulls.number).isZero();
        Typed found = mapper(input -> PHONE).read(json("{'number':'138****5678'}"), Typed.class);
        assertThat(found.number).isEqualTo(13812345678L);
    }

    @Test
    void whatAResolverFinds_andTheTypeDoesNotTake_isNotQuoted() {
        assertRefused(
                () -> mapper(input -> PHONE + "x").read(json("{'number':'138****5678'}"), Typed.class),
                "does not fit the property");
    }

    @Test
    void resolver_isTold_whereTheTextStandsAndWhatItIs() {
        List<String> heard = new ArrayList<>();
        mapper(input -> {
                    heard.add(input.path() + " " + input.category() + " " + input.text() + " " + input.current());
                    assertThat(input.toString()).doesNotContain(MASKED);
                    return PHONE;
                })
                .update(json("{'phone':'" + MASKED + "'}"), setter(OTHER));
        assertThat(heard).containsExactly("Setter.phone phone " + MASKED + " " + OTHER);
    }

    private static Setter setter(String phone) {
        Setter setter = new Setter();
        setter.setPhone(phone);
        return setter;
    }

    @Test
    void unwrappedHolder_isGuarded() {
        assertRefused(
                () -> mapper().read(json("{'name':'x','home_phone':'" + MASKED + "'}"), Holder.class),
                "PublicField.phone");
        Holder read = mapper().read(json("{'name':'" + MASKED + "','home_phone':'" + PHONE + "'}"), Holder.class);
        assertThat(read.inner.phone).isEqualTo(PHONE);
        assertThat(read.name).isEqualTo(MASKED);
    }

    @Test
    void markedUnwrappedHolder_isGuardedByItsOwnProperties() {
        assertRefused(
                () -> mapper().read(json("{'name':'x','phone':'" + MASKED + "'}"), MarkedHolder.class),
                "MarkedHolder.inner");
        MarkedHolder read =
                mapper().read(json("{'name':'" + MASKED + "','phone':'" + PHONE + "'}"), MarkedHolder.class);
        assertThat(read.inner.phone).isEqualTo(PHONE);
        assertThat(read.name).isEqualTo(MASKED);
    }

    @Test
    void anySetter_isGuarded() {
        assertRefused(() -> mapper().read(json("{'home':'" + MASKED + "'}"), AnySetter.class), "AnySetter.");
        assertThat(mapper().read(json("{'home':'" + PHONE + "','n':[1]}"), AnySetter.class)
                        .rest())
                .containsEntry("home", PHONE);
        assertThat(mapper(input -> OTHER)
                        .read(json("{'home':'" + MASKED + "'}"), AnySetter.class)
                        .rest())
                .containsEntry("home", OTHER);
    }

    @Test
    void markedType_isGuardedWhereverItStands() {
        assertRefused(() -> mapper().read(json("'" + MASKED + "'"), Phone.class), "Phone");
        assertRefused(() -> mapper().read(json("['" + MASKED + "']"), Phone[].class), "Phone");
        assertRefused(() -> mapper().read(json("{'one':'" + MASKED + "'}"), Phones.class), "Phones.one");
        assertRefused(() -> mapper().read(json("{'all':['" + MASKED + "']}"), Phones.class), "Phone");
        assertThat(mapper().read(json("{'all':['" + PHONE + "']}"), Phones.class)
                        .all
                        .get(0)
                        .number())
                .isEqualTo(PHONE);
    }

    @Test
    void subtype_isGuarded() {
        assertRefused(
                () -> mapper().read(json("{'party':{'kind':'caller','phone':'" + MASKED + "'}}"), Call.class),
                "Caller.phone");
    }

    @Test
    void collectionFilledThroughItsGetter_isGuarded() {
        assertRefused(() -> mapper().read(json("{'phones':['" + MASKED + "']}"), Getter.class), "Getter.phones");
        assertThat(mapper().read(json("{'phones':['" + PHONE + "']}"), Getter.class)
                        .getPhones())
                .containsExactly(PHONE);
    }

    @Test
    void keepExisting_keepsWhatTheMaskIsOf_andRefusesOtherMasks() {
        ReadingMapper keeping = mapper(ReadBack.KEEP_EXISTING);
        assertThat(keeping.update(json("{'phone':'" + MASKED + "'}"), setter(PHONE))
                        .phone())
                .isEqualTo(PHONE);
        assertThat(keeping.update(json("{'phone':'" + OTHER + "'}"), setter(PHONE))
                        .phone())
                .isEqualTo(OTHER);
        assertRefused(() -> keeping.update(json("{'phone':'" + OTHER_MASKED + "'}"), setter(PHONE)), "Setter.phone");
        assertRefused(() -> keeping.read(json("{'phone':'" + MASKED + "'}"), Setter.class), "Setter.phone");
    }

    @Test
    void keepExisting_findsTheElementInItsCollection() {
        Lists lists = new Lists();
        lists.direct = new ArrayList<>(List.of(PHONE, OTHER));
        Lists updated =
                mapper(ReadBack.KEEP_EXISTING).update(json("{'direct':['" + OTHER_MASKED + "','13700000000']}"), lists);
        assertThat(updated.direct).containsExactly(OTHER, "13700000000");
    }

    @Test
    void valueThatIsUnchanged_isRead_evenWhereItLooksMasked() {
        assertThat(mapper().update(json("{'phone':'" + MASKED + "'}"), setter(MASKED))
                        .phone())
                .isEqualTo(MASKED);
    }

    @Test
    void roundedNumber_isRefusedWhereTheCurrentValueIsKnown() {
        Policy policy = Policy.builder()
                .extending(Policy.displayDefaults())
                .category("phone", phone -> phone.strategy("round(size=1000)"))
                .build();
        ReadingMapper mapper = reading(Desensitiser.of(policy), ReadBack.REFUSE);
        Typed typed = new Typed();
        typed.number = 13812345678L;
        assertThat(mapper.read(json("{'number':13812346000}"), Typed.class).number)
                .isEqualTo(13812346000L);
        assertThat(mapper.update(json("{'number':13812345678}"), typed).number).isEqualTo(13812345678L);
        assertRefused(() -> mapper.update(json("{'number':13812346000}"), typed), "Typed.number");
    }

    @Test
    void attributeOfTheCall_overridesTheModule() {
        String text = json("{'phone':'" + MASKED + "'}");
        assertThat(mapper().read(text, PublicField.class, Map.of(Maskwright.READ_BACK, ReadBack.NULL)).phone)
                .isNull();
        assertRefused(
                () -> mapper(ReadBack.NULL)
                        .read(text, PublicField.class, Map.of(Maskwright.READ_BACK, ReadBack.REFUSE)),
                "PublicField.phone");
        assertThat(causes(() -> mapper().read(text, PublicField.class, Map.of(Maskwright.READ_BACK, "NULL"))))
                .anyMatch(PlanException.class::isInstance);
    }

    protected static List<Throwable> causes(ThrowingCallable call) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = catchThrowable(call); each != null; each = each.getCause()) {
            causes.add(each);
        }
        return causes;
    }

    @Test
    void conversionToTheSameType_masksAndThenRefuses() {
        PublicField value = new PublicField();
        value.phone = PHONE;
        assertRefused(() -> mapper().convert(value, PublicField.class), "PublicField.phone");
    }

    @Test
    void deepInput_endsInNoOverflowOfOurs() {
        String deep = "[".repeat(400) + json("'" + MASKED + "'") + "]".repeat(400);
        assertRefused(() -> mapper().read(json("{'any':") + deep + "}", Lists.class), "Lists.any");
    }

    @Test
    void whatStandsForAMaskedElement_isReadByItsKind() {
        String masked = json("{'any':['" + MASKED + "',true]}");
        List<Object> kinds = List.of(OTHER, new BigInteger("12345678901234567890"), 7.5, false);
        for (Object kind : kinds) {
            assertThat(mapper(input -> kind).read(masked, Lists.class).any).hasToString("[" + kind + ", true]");
        }
        assertThat(mapper(ReadBack.NULL).read(masked, Lists.class).any).isEqualTo(Arrays.asList(null, true));
        Phone object = new Phone(OTHER);
        assertThat(mapper(input -> object).read(masked, Lists.class).any).isEqualTo(List.of(object, true));
    }
}
