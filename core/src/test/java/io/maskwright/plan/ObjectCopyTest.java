package io.maskwright.plan;

import static io.maskwright.plan.FakePolicy.READER;
import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Category;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import io.maskwright.plan.shapes.Account;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ObjectCopyTest {

    private final ObjectPlans plans = new FakePolicy().plans();

    private <T> T mask(T object) {
        T copy = plans.mask(object, READER);
        assertThat(copy).isNotNull();
        return copy;
    }

    record Parcel(@Sensitive("phone") String phone, int grams, List<Item> items, BigDecimal fee) {}

    record Item(String sku, @Sensitive("phone") String buyer) {}

    static class Bean {
        @Sensitive("email")
        private String email = "a@b.c";

        private byte[] photo = {1, 2};
        private Date since = new Date(0);
        private Item item = new Item("A1", "138");
        private Object any = new Item("A2", "139");
        String open = "open";
    }

    static class Sub extends Bean {
        @Sensitive("phone")
        private String phone = "123";

        private boolean active = true;
    }

    @Test
    void record_isCopiedWithMaskedComponents() {
        Parcel parcel = new Parcel("138", 5, List.of(new Item("A1", "139")), BigDecimal.ONE);
        Parcel copy = mask(parcel);
        assertThat(copy).isEqualTo(new Parcel("***", 5, List.of(new Item("A1", "***")), BigDecimal.ONE));
        assertThat(parcel.phone()).isEqualTo("138");
    }

    @Test
    void bean_isCopiedWithSuperclassFieldsAndSharesNothingThatChanges() {
        Sub bean = new Sub();
        Sub copy = mask(bean);
        assertThat(((Bean) copy).email).isEqualTo("e***");
        assertThat(copy.phone).isEqualTo("***");
        assertThat(copy.active).isTrue();
        assertThat(copy.open).isEqualTo("open");
        assertThat(((Bean) copy).photo).isEqualTo(new byte[] {1, 2}).isNotSameAs(((Bean) bean).photo);
        assertThat(((Bean) copy).since).isEqualTo(new Date(0)).isNotSameAs(((Bean) bean).since);
        assertThat(((Bean) copy).item).isEqualTo(new Item("A1", "***"));
        assertThat(((Bean) copy).any).isEqualTo(new Item("A2", "***"));
        assertThat(((Bean) bean).email).isEqualTo("a@b.c");
    }

    @Test
    void privateClassOfAnotherPackage_isCopied() {
        assertThat(mask(Account.of("a@b.c", 3)).describe()).isEqualTo("account e*** 3 [Nested[phone=***]]");
    }

    static final class Money {
        private final String payer;
        private final long cents;

        Money(long cents, @Sensitive("phone") String payer) {
            this.cents = cents;
            this.payer = payer;
        }
    }

    @Test
    void classWithFinalFields_isCopiedThroughTheConstructorOfAllFields() {
        Money copy = mask(new Money(7, "138"));
        assertThat(copy.cents).isEqualTo(7);
        assertThat(copy.payer).isEqualTo("***");
    }

    record Places(
            List<@Sensitive("email") String> emails,
            Map<@Sensitive("phone") String, Integer> byPhone,
            Map<String, List<@Sensitive("phone") String>> nested,
            @Sensitive("phone") String[] array,
            @Sensitive("phone") String[][] deep,
            Optional<@Sensitive("email") String> optional,
            @Sensitive("email") List<List<String>> lists,
            @Sensitive("phone") Map<String, String> values,
            AtomicReference<@Sensitive("email") String> reference,
            @Sensitive("tens") int[] numbers) {}

    @Test
    void typeUses_areMaskedInEveryHolder() {
        Places copy = mask(new Places(
                List.of("a@b.c"),
                Map.of("138", 1),
                Map.of("k", List.of("139")),
                new String[] {"1", null},
                new String[][] {{"2"}},
                Optional.of("d@e.f"),
                List.of(List.of("g@h.i")),
                Map.of("k", "140"),
                new AtomicReference<>("j@k.l"),
                new int[] {17, 23}));
        assertThat(copy.emails()).containsExactly("e***");
        assertThat(copy.byPhone()).isEqualTo(Map.of("***", 1));
        assertThat(copy.nested()).isEqualTo(Map.of("k", List.of("***")));
        assertThat(copy.array()).containsExactly("***", null);
        assertThat(copy.deep()[0]).containsExactly("***");
        assertThat(copy.optional()).contains("e***");
        assertThat(copy.lists()).isEqualTo(List.of(List.of("e***")));
        assertThat(copy.values()).isEqualTo(Map.of("k", "***"));
        assertThat(copy.reference().get()).isEqualTo("e***");
        assertThat(copy.numbers()).containsExactly(10, 20);
    }

    enum Colour {
        RED {
            @Override
            public String toString() {
                return "rouge";
            }
        },
        BLUE
    }

    record Typed(
            @Sensitive("year") LocalDate born,
            @Sensitive("tens") int age,
            @Sensitive("tens") Integer boxed,
            @Sensitive("nothing") UUID id,
            @Sensitive("nothing") byte[] key,
            @Sensitive("drop") Colour colour,
            @Sensitive("keep") Colour shown,
            @Sensitive("keep") byte[] shownBytes,
            @Sensitive("nothing") Item item,
            @Sensitive("keep") Item walked,
            @Sensitive("drop") List<String> list,
            @Sensitive("nothing") List<String> nulls) {}

    @Test
    void typedValues_keepTheirType() {
        byte[] bytes = {1};
        Typed copy = mask(new Typed(
                LocalDate.of(1990, 3, 7),
                37,
                null,
                new UUID(1, 2),
                new byte[] {1},
                Colour.BLUE,
                Colour.RED,
                bytes,
                new Item("A", "138"),
                new Item("B", "139"),
                List.of("x"),
                List.of("y", "z")));
        assertThat(copy.born()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(copy.age()).isEqualTo(30);
        assertThat(copy.boxed()).isNull();
        assertThat(copy.id()).isNull();
        assertThat(copy.key()).isNull();
        assertThat(copy.colour()).isNull();
        assertThat(copy.shown()).isEqualTo(Colour.RED);
        assertThat(copy.shownBytes()).isEqualTo(bytes).isNotSameAs(bytes);
        assertThat(copy.item()).isNull();
        assertThat(copy.walked()).isEqualTo(new Item("B", "***"));
        assertThat(copy.list()).isNull();
        assertThat(copy.nulls()).containsExactly(null, null);
    }

    sealed interface Contact permits Mail, Call {}

    record Mail(@Sensitive("email") String address) implements Contact {}

    record Call(@Sensitive("phone") String number) implements Contact {}

    record Person(Contact main, List<? extends Contact> others, Object any, CharSequence name, Comparable<?> rank) {}

    @Test
    void polymorphicFields_areCopiedByTheirClassAtRunTime() {
        Person copy = mask(new Person(
                new Mail("a@b.c"),
                List.of(new Call("138"), new Mail("d@e.f")),
                Map.of("k", new Object[] {new Call("139")}),
                "Ann",
                7));
        assertThat(copy.main()).isEqualTo(new Mail("e***"));
        assertThat(copy.others()).isEqualTo(List.of(new Call("***"), new Mail("e***")));
        assertThat(((Object[]) ((Map<?, ?>) copy.any()).get("k"))[0]).isEqualTo(new Call("***"));
        assertThat(copy.name()).isEqualTo("Ann");
        assertThat(copy.rank()).isEqualTo(7);
    }

    record Open(@Sensitive("phone") Object any, @Sensitive("phone") CharSequence text) {}

    @Test
    void openDeclaredTypes_areTreatedByTheirClassAtRunTime() {
        assertThat(mask(new Open("138", "139"))).isEqualTo(new Open("***", "***"));
        Open copy = mask(new Open(List.of("138", Map.of("k", "139")), null));
        assertThat(copy).isEqualTo(new Open(List.of("***", Map.of("k", "***")), null));
    }

    record Tree(@Sensitive("phone") String label, List<Tree> children, Tree left) {}

    @Test
    void recursiveType_isCopied() {
        Tree copy = mask(new Tree("1", List.of(new Tree("2", List.of(), null)), new Tree("3", null, null)));
        assertThat(copy)
                .isEqualTo(new Tree("***", List.of(new Tree("***", List.of(), null)), new Tree("***", null, null)));
    }

    @Test
    void topLevelHolders_areWalked() {
        Item item = new Item("A", "138");
        Item masked = new Item("A", "***");
        assertThat(mask(List.of(item))).containsExactly(masked);
        assertThat(mask(new Item[] {item})).containsExactly(masked);
        assertThat(mask(Map.of("k", Optional.of(item)))).isEqualTo(Map.of("k", Optional.of(masked)));
        assertThat(mask("text")).isEqualTo("text");
        assertThat(plans.<Object>mask(null, READER)).isNull();
    }

    @Test
    void category_masksValuesAndKeepsTheirClass() {
        assertThat(plans.mask(Category.of("phone"), "138", READER)).isEqualTo("***");
        assertThat(plans.mask(Category.of("tens"), 17, READER)).isEqualTo(10);
        assertThat(plans.mask(Category.of("phone"), List.of("1", "2"), READER)).isEqualTo(List.of("***", "***"));
        assertThat(plans.mask(Category.of("nothing"), 17, READER)).isNull();
        assertThat(plans.mask(Category.of("drop"), "x", READER)).isNull();
        assertThat(plans.<String>mask(Category.of("phone"), null, READER)).isNull();
        assertThat(plans.mask(Category.of("phone"), "", READER)).isEmpty();
        assertThat(plans.mask(Category.of("phone"), "138", FakePolicy.CLEAR)).isEqualTo("138");
    }

    @Test
    void failingStrategy_redactsAndIsCounted() {
        record Weak(@Sensitive("failing") String text) {}
        assertThat(mask(new Weak("CANARY")).text()).isEqualTo(Treatment.REDACTED);
        assertThat(plans.tally().failures()).hasSize(1);
    }

    record Withheld(@NotSensitive String plain, String other) {}

    @Test
    void unmarkedValues_areShown() {
        assertThat(mask(new Withheld("a", "b"))).isEqualTo(new Withheld("a", "b"));
    }

    record Named(String purpose, @Sensitive("context") String value) {}

    @Test
    void strategy_seesTheOtherFieldsUntreated() {
        ObjectPlans seeing = new FakePolicy()
                .with(
                        "context",
                        new FakePolicy.Fixed(
                                "context",
                                io.maskwright.Traits.GROUPING,
                                type -> String.class,
                                (value, context) -> context.field("purpose") + "/" + context.hasField("none") + "/"
                                        + context.field("none")))
                .plans();
        assertThat(seeing.mask(new Named("p", "v"), READER)).isEqualTo(new Named("p", "p/false/null"));
    }

    @Test
    void compile_acceptsTypesAheadOfUse() {
        plans.compile(Contact.class, READER);
        plans.compile(Places.class, READER);
        plans.compile(ArrayList.class, READER);
    }
}
