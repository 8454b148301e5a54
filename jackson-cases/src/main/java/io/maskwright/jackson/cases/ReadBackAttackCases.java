package io.maskwright.jackson.cases;

import static io.maskwright.jackson.cases.ReadBackCases.assertRefused;
import static io.maskwright.jackson.cases.ReadBackCases.causes;
import static io.maskwright.jackson.cases.ReadBackCases.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.maskwright.MaskwrightException;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.cases.ReadBackShapes.Lists;
import io.maskwright.jackson.cases.ReadBackShapes.Phone;
import io.maskwright.jackson.cases.ReadBackShapes.PublicField;
import io.maskwright.jackson.cases.ReadBackShapes.Setter;
import io.maskwright.jackson.cases.ReadBackShapes.Typed;
import io.maskwright.jackson.cases.ReadBackShapes.Unmarked;
import io.maskwright.plan.ReadBack;
import io.maskwright.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to get masked text past the guard, values that only look masked, and failures that could quote a value. */
public abstract class ReadBackAttackCases implements ReadingMapper.Factory {

    private static final String PHONE = ReadBackCases.PHONE;
    private static final String MASKED = ReadBackCases.MASKED;

    protected ReadBackAttackCases() {}

    private ReadingMapper mapper(ReadBack readBack) {
        return reading(Desensitiser.of(Policy.displayDefaults()), readBack);
    }

    private ReadingMapper mapper() {
        return mapper(ReadBack.REFUSE);
    }

    public static final class InWrapper {
        @Sensitive("phone")
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        @JsonSubTypes(@JsonSubTypes.Type(value = String.class, name = "text"))
        public Object phone = "";
    }

    public static final class ByDate {
        public Map<@Sensitive("birth.date") LocalDate, String> notes = new LinkedHashMap<>();
    }

    public static final class ByPhone {
        public Map<Phone, String> notes = new LinkedHashMap<>();
    }

    @Sensitive("phone")
    public static final class PhoneList extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
    }

    public static final class WithPhoneList {
        public PhoneList phones = new PhoneList();
    }

    @Test
    void textBehindANameOfItsType_isRefused() {
        assertRefused(
                () -> mapper().read(json("{'phone':{'text':'138****5678'}}"), InWrapper.class), "InWrapper.phone");
    }

    @Test
    void valueWhoseTypeStandsBesideIt_isNotReadPastTheGuard() {
        String text = json("{'phone':{'number':'138****5678'},'kind':'plain'}");
        assertThat(causes(() -> mapper().read(text, MaskedShapes.External.class)))
                .anySatisfy(cause -> assertThat(cause)
                        .isInstanceOf(MaskwrightException.class)
                        .hasMessageContaining("External.phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 138****5678", "138****5678 ", " ******** ", "\\t138****5678\\n"})
    void spaceAroundMaskedText_isNoDisguise(String text) {
        assertRefused(() -> mapper().read(json("{'phone':'" + text + "'}"), PublicField.class), "PublicField.phone");
    }

    @Test
    void keysThatCollidedWhenMasked_areRefused() {
        Lists lists = new Lists();
        lists.keys.put("13812345678", "a");
        lists.keys.put("13800005678", "b");
        String written = mapper().write(lists);
        assertThat(written).contains("138****5678~2");
        String second = json("{'keys':{'138****5678~2':'b'}}");
        assertRefused(() -> mapper().read(second, Lists.class), "Lists.keys");
        assertRefused(() -> mapper(ReadBack.NULL).read(second, Lists.class), "Lists.keys");
        assertThat(mapper().read(json("{'keys':{'138~2':'b'}}"), Lists.class).keys)
                .containsOnlyKeys("138~2");
    }

    @Test
    void keyOfAMarkedType_isGuarded() {
        ByPhone written = new ByPhone();
        written.notes.put(new Phone(PHONE), "x");
        String text = mapper().write(written);
        assertThat(text).doesNotContain(PHONE);
        assertRefused(() -> mapper().read(text, ByPhone.class), "Phone");
        assertThat(mapper().read(json("{'notes':{'13812345678':'x'}}"), ByPhone.class).notes)
                .hasSize(1);
    }

    @Test
    void collectionWhoseTypeIsMarked_isGuarded() {
        assertRefused(() -> mapper().read(json("{'phones':['138****5678']}"), WithPhoneList.class), "PhoneList");
        assertThat(mapper().read(json("{'phones':['13812345678']}"), WithPhoneList.class).phones)
                .containsExactly(PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'number':'13812345678x'}",
                "{'number':138123456781381234567813812345678}",
                "{'number':['13812345678x']}",
                "{'born':'13812345678'}",
                "{'born':{'13812345678':1}}"
            })
    void valueThatDoesNotFit_isNotQuoted(String text) {
        assertRefused(() -> mapper().read(json(text), Typed.class), "Typed.");
    }

    @Test
    void keyThatDoesNotFit_isNotQuoted() {
        assertRefused(() -> mapper().read(json("{'notes':{'13812345678':'x'}}"), ByDate.class), "ByDate.notes");
        assertRefused(() -> mapper().read(json("{'nested':{'13812345678':1}}"), Lists.class), "Lists.nested");
        assertRefused(() -> mapper().read(json("{'keys':{'13812345678':[1,2]}}"), Lists.class), "Lists.keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | a*b@example.com",
                "email | *@example.com",
                "password | hunter2x",
                "password | a*******",
                "password | *****a**",
                "id | 87764a0bc12a63aef3eb11eb49f88b71",
                "credential | 87764a0bc12a63ae",
                "person.name | John Smith",
                "phone | *31#13812345678",
                "phone | *100#",
                "org.name | M*A*S*H Ltd"
            })
    void realValue_isRead(String category, String value) {
        Policy policy = Policy.builder()
                .extending(Policy.displayDefaults())
                .type(Unmarked.class.getName(), type -> type.property("phone", property -> property.category(category)))
                .build();
        ReadingMapper mapper = reading(Desensitiser.of(policy), ReadBack.REFUSE);
        assertThat(mapper.read(json("{'phone':'" + value + "'}"), Unmarked.class).phone)
                .isEqualTo(value);
    }

    @Test
    void rulesOfThePolicyForTypes_holdWhenReading() {
        Policy policy = Policy.builder()
                .extending(Policy.displayDefaults())
                .type(Unmarked.class.getName(), type -> type.property("phone", property -> property.category("phone")))
                .build();
        ReadingMapper mapper = reading(Desensitiser.of(policy), ReadBack.REFUSE);
        String masked = json("{'phone':'" + MASKED + "'}");
        assertRefused(() -> mapper.read(masked, Unmarked.class), "Unmarked.phone");
    }

    @Test
    void resolverThatFindsTheWrongThing_endsWithTheNameOfThePropertyAlone() {
        String masked = json("{'phone':'" + MASKED + "'}");
        assertRefused(() -> mapper(input -> List.of(PHONE)).read(masked, PublicField.class), "PublicField.phone");
        assertRefused(
                () -> mapper(input -> Map.of()).read(json("{'number':'138****5678'}"), Typed.class), "Typed.number");
        assertRefused(
                () -> mapper(input -> PHONE.toCharArray()).read(json("{'direct':['138****5678']}"), Lists.class),
                "Lists.direct");
        assertRefused(() -> mapper(input -> 7).read(json("{'keys':{'138****5678':'x'}}"), Lists.class), "Lists.keys");
        assertThat(mapper(input -> null).read(masked, PublicField.class).phone).isNull();
        assertThat(mapper(input -> PHONE.toCharArray())
                        .read(json("{'characters':'138****5678'}"), Typed.class)
                        .characters)
                .containsExactly(PHONE.toCharArray());
    }

    @Test
    void resolverThatThrows_failsTheCall() {
        assertThat(causes(() -> mapper(input -> {
                            throw new IllegalStateException("none");
                        })
                        .read(json("{'phone':'" + MASKED + "'}"), Setter.class)))
                .anyMatch(IllegalStateException.class::isInstance);
    }
}
