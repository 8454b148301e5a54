package io.maskwright.plan;

import static io.maskwright.plan.FakePolicy.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.PlanException;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where an annotation may stand, and what it then speaks of. */
class MarkTest {

    private final ObjectPlans plans = new FakePolicy().plans();

    private <T> T mask(T object) {
        T copy = plans.mask(object, READER);
        assertThat(copy).isNotNull();
        return copy;
    }

    private void refused(Object object, String... words) {
        assertThatThrownBy(() -> plans.mask(object, READER))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("CANARY")
                .hasNoCause();
    }

    @Sensitive("phone")
    @Loop
    @Retention(RetentionPolicy.RUNTIME)
    @interface OurPhone {}

    @OurPhone
    @Retention(RetentionPolicy.RUNTIME)
    @interface Indirect {}

    @Loop
    @Retention(RetentionPolicy.RUNTIME)
    @interface Loop {}

    record Meta(@OurPhone String direct, @Indirect String indirect, @Loop String open) {}

    @Test
    void annotationOfOnesOwn_countsAtAnyDistance() {
        assertThat(mask(new Meta("1", "2", "3"))).isEqualTo(new Meta("***", "***", "3"));
    }

    interface HasPhone {
        @Sensitive("phone")
        String phone();
    }

    interface HasMail<T> {
        @Sensitive("email")
        T getMail();
    }

    record ByInterface(String phone) implements HasPhone {}

    static class ByGetter implements HasMail<String> {
        private String mail = "a@b.c";
        private String name = "Ann";
        private boolean active;
        private List<String> names = List.of("x");
        private String setting = "s";
        private String viaConstructor = "v";

        ByGetter() {}

        ByGetter(@Sensitive("phone") String viaConstructor) {
            this.viaConstructor = viaConstructor;
        }

        @Override
        public String getMail() {
            return mail;
        }

        @Sensitive("phone")
        protected String getName() {
            return name;
        }

        public boolean isActive() {
            return active;
        }

        public Optional<List<@Sensitive("phone") String>> getNames() {
            return Optional.of(names);
        }

        public void setSetting(@Sensitive("phone") String setting) {
            this.setting = setting;
        }
    }

    @Test
    void gettersSettersParametersAndInterfaces_count() {
        assertThat(mask(new ByInterface("138"))).isEqualTo(new ByInterface("***"));
        ByGetter copy = mask(new ByGetter());
        assertThat(copy.mail).isEqualTo("e***");
        assertThat(copy.name).isEqualTo("***");
        assertThat(copy.names).containsExactly("***");
        assertThat(copy.setting).isEqualTo("***");
        assertThat(copy.viaConstructor).isEqualTo("***");
        assertThat(new ByGetter("w").viaConstructor).isEqualTo("w");
    }

    static class Box<T> {
        @Sensitive("email")
        T value;
    }

    record Page<T>(List<T> items, Page<T> next) {}

    record Item(@Sensitive("phone") String buyer) {}

    record Pages(
            Page<@Sensitive("email") String> mails, Page<Item> items, Page<List<@Sensitive("phone") String>> deep) {}

    static class MailPage extends Holding<@Sensitive("email") String> {}

    static class Holding<T> {
        T held;
        Map<String, T> more;
    }

    static class SubHolding<X> extends Holding<X> {
        X own;
    }

    record Declared(Holding<@Sensitive("email") String> holding) {}

    record Bounded<@Sensitive("phone") T extends CharSequence>(T value, List<? extends T> list) {}

    @Test
    void typeVariables_carryTheirMarks() {
        Box<String> box = new Box<>();
        box.value = "a@b.c";
        assertThat(mask(box).value).isEqualTo("e***");

        Page<String> page = new Page<>(List.of("a@b.c"), new Page<>(List.of("d@e.f"), null));
        Pages pages =
                new Pages(page, new Page<>(List.of(new Item("1")), null), new Page<>(List.of(List.of("2")), null));
        assertThat(mask(pages))
                .isEqualTo(new Pages(
                        new Page<>(List.of("e***"), new Page<>(List.of("e***"), null)),
                        new Page<>(List.of(new Item("***")), null),
                        new Page<>(List.of(List.of("***")), null)));

        MailPage mails = new MailPage();
        mails.held = "a@b.c";
        mails.more = Map.of("k", "d@e.f");
        assertThat(mask(mails).held).isEqualTo("e***");
        assertThat(mask(mails).more).isEqualTo(Map.of("k", "e***"));

        SubHolding<String> sub = new SubHolding<>();
        sub.held = "a@b.c";
        sub.own = "d@e.f";
        SubHolding<String> masked = (SubHolding<String>) mask(new Declared(sub)).holding();
        assertThat(masked.held).isEqualTo("e***");
        assertThat(masked.own).isEqualTo("e***");

        assertThat(mask(new Bounded<>("1", List.of("2")))).isEqualTo(new Bounded<>("***", List.of("***")));
    }

    interface Supplying<T> {}

    record Lost(String value) implements Supplying<String> {}

    record Kept<T>(T value) implements Supplying<T> {}

    record Supplied(Supplying<@Sensitive("email") String> supplying) {}

    @Test
    void markedArgumentOfAnInterface_mustReachAProperty() {
        assertThat(mask(new Supplied(new Kept<>("a@b.c")))).isEqualTo(new Supplied(new Kept<>("e***")));
        refused(new Supplied(new Lost("CANARY")), "Lost", "type argument");
    }

    static class Growing<T> {
        T value;
        Growing<List<T>> next;
    }

    record Grown(Growing<@Sensitive("email") String> growing) {}

    @Test
    void typeThatGrowsWithoutEnd_isRefused() {
        refused(new Grown(null), "grow without end");
    }

    record TwoFaced(@Sensitive("phone") String value) {
        @Override
        @Sensitive("email")
        public String value() {
            return value;
        }
    }

    static class Both {
        @Sensitive("phone")
        String value;

        @NotSensitive
        String getValue() {
            return value;
        }
    }

    record Elements(@Sensitive("phone") List<@Sensitive("email") String> list) {}

    record BadCategory(@Sensitive("CANARY Nr.") String value) {}

    @Test
    void contradictions_areRefusedByName() {
        refused(new TwoFaced("CANARY"), "TwoFaced.value", "phone", "email");
        refused(new Both(), "Both.value", "contradict");
        refused(new Elements(List.of()), "Elements.list", "contradict");
        refused(new BadCategory("x"), "BadCategory.value", "category");
    }

    static class Renamed {
        private String mPhone = "CANARY";

        @Sensitive("phone")
        String getPhone() {
            return mPhone;
        }
    }

    static class Derived {
        @Sensitive("phone")
        private String first = "1";

        @NotSensitive
        private String second = "2";

        @Sensitive("phone")
        String getWhole() {
            return first + second;
        }
    }

    @Test
    void markedGetterWithoutField_isRefusedUnlessEveryFieldIsDecided() {
        refused(new Renamed(), "Renamed.getPhone()", "no field");
        assertThat(mask(new Derived()).first).isEqualTo("***");
    }

    @Sensitive("phone")
    record Number(String digits) {}

    record Holds(Number number, Object any) {}

    @Test
    void markOnATypeDeclaration_standsOnEachUse() {
        refused(new Holds(null, null), "Holds.number", "Number", "stars");
        refused(new Number("CANARY"), "Number");
        ObjectPlans dropping =
                new FakePolicy().with("phone", FakePolicy.NOTHING).plans();
        assertThat(dropping.mask(new Holds(new Number("1"), new Number("2")), READER))
                .isEqualTo(new Holds(null, null));
        assertThat(dropping.mask(new Holds(new Number("1"), new Number("2")), FakePolicy.CLEAR))
                .isEqualTo(new Holds(new Number("1"), new Number("2")));
    }

    @Classified
    interface Guarded {}

    record Strict(
            @Sensitive("phone") String phone,
            @NotSensitive String open,
            String forgotten,
            Integer number,
            List<String> list,
            Map<@NotSensitive String, String> half,
            Item item)
            implements Guarded {}

    record StrictPrimitive(int number) implements Guarded {}

    @Test
    void classifiedType_withholdsWhatNobodyDecided() {
        Strict copy = mask(new Strict("1", "2", "3", 4, List.of("5"), Map.of("k", "6"), new Item("7")));
        assertThat(copy).isEqualTo(new Strict("***", "2", "********", null, null, Map.of("k", "********"), null));
        refused(new StrictPrimitive(1), "StrictPrimitive.number", "withhold");
    }

    @Test
    void undecidedText_isTreatedInsideHoldersToo() {
        record Deep(Map<String, List<String>> map, Object any) implements Guarded {}
        ObjectPlans starring = new FakePolicy().undecided(FakePolicy.STARS).plans();
        Deep copy = starring.mask(new Deep(Map.of("a", List.of("b")), Map.of("c", "d")), READER);
        assertThat(copy).isEqualTo(new Deep(Map.of("***", List.of("***")), Map.of("***", "***")));
        ObjectPlans keeping = new FakePolicy().undecided(FakePolicy.KEEP).plans();
        Deep plain = new Deep(Map.of("a", List.of("b")), Map.of("c", "d"));
        assertThat(keeping.mask(plain, READER)).isEqualTo(plain);
    }
}
