package io.maskwright.plan;

import static io.maskwright.plan.FakePolicy.READER;
import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.annotation.Classified;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TextTest {

    private final ObjectPlans plans = new FakePolicy()
            .with(
                    "yeartext",
                    new FakePolicy.Fixed(
                            "year", io.maskwright.Traits.GROUPING, type -> String.class, (value, context) -> "1990"))
            .plans();

    private String text(Object object) {
        return plans.text(object, READER);
    }

    enum Colour {
        RED;

        @Override
        public String toString() {
            return "CANARY";
        }
    }

    record Item(String sku, @Sensitive("phone") String buyer) {
        @Override
        public String toString() {
            return "CANARY" + buyer;
        }
    }

    record Parcel(
            @Sensitive("phone") String phone,
            List<Item> items,
            Map<String, Integer> weights,
            @Sensitive("yeartext") LocalDate born,
            @Sensitive("phone") Integer number,
            @Sensitive("drop") String dropped,
            @Sensitive("nothing") String nothing,
            @Sensitive("failing") String failing,
            byte[] photo,
            Colour colour,
            String missing,
            Optional<@Sensitive("email") String> mail,
            AtomicReference<Item> reference) {}

    @Test
    void object_isShownInTheFormOfARecord() {
        Parcel parcel = new Parcel(
                "CANARY",
                List.of(new Item("A1", "CANARY")),
                Map.of("k", 1),
                LocalDate.of(1990, 3, 7),
                138,
                "CANARY",
                "CANARY",
                "CANARY",
                new byte[] {1, 2},
                Colour.RED,
                null,
                Optional.of("CANARY"),
                new AtomicReference<>(new Item("A2", "CANARY")));
        assertThat(text(parcel))
                .isEqualTo("Parcel[phone=***, items=[Item[sku=A1, buyer=***]], weights={k=1}, born=1990,"
                        + " number=********, dropped=********, nothing=********, failing=********, photo=byte[2],"
                        + " colour=RED, missing=null, mail=e***, reference=Item[sku=A2, buyer=***]]");
    }

    static final class Unbuildable {
        private final Object self = this;
        private final Supplier<String> lambda = () -> "CANARY";

        @Sensitive("email")
        private final String mail;

        private final Object any = new Item("A", "CANARY");

        Unbuildable(int length) {
            mail = "CANARY" + length;
        }
    }

    @Test
    void typeWithoutACopy_isShownAllTheSame() {
        assertThat(text(new Unbuildable(1)))
                .isEqualTo("Unbuildable[self=(cycle), lambda=Object(…), mail=e***, any=Item[sku=A, buyer=***]]");
    }

    @Classified
    record Strict(@NotSensitive String open, String forgotten, List<String> list, Map<String, String> map, Item item) {}

    @Test
    void undecidedFieldsOfAClassifiedType_areHidden() {
        assertThat(text(new Strict(
                        "a", "CANARY", List.of("CANARY"), Map.of("CANARY", "CANARY"), new Item("CANARY", "CANARY"))))
                .isEqualTo("Strict[open=a, forgotten=********, list=[********], map={********=********},"
                        + " item=********]");
    }

    static class OwnMap extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;
    }

    static class OwnException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OwnException() {
            super("CANARY");
        }
    }

    static class OwnDate extends Date {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "CANARY";
        }
    }

    record Contradiction(@Sensitive("phone") String value) {
        @Override
        @NotSensitive
        public String value() {
            return value;
        }
    }

    record Box<T>(T value) {}

    record Boxes(Box<@Sensitive("email") String> box, Object any) {}

    @Test
    void whatCannotBeRead_isHidden() {
        OwnMap map = new OwnMap();
        map.put("CANARY", "CANARY");
        assertThat(text(map)).isEqualTo("OwnMap(…)");
        assertThat(text(new OwnException())).isEqualTo("OwnException(hidden)");
        assertThat(text(new OwnDate())).doesNotContain("CANARY");
        assertThat(text(new Contradiction("CANARY"))).isEqualTo("Contradiction(hidden)");
        assertThat(text(Thread.currentThread())).isEqualTo("Thread(…)");
        assertThat(text(new Object())).isEqualTo("Object");
        assertThat(text(null)).isEqualTo("null");
        assertThat(text(new Boxes(new Box<>("CANARY"), new Box<>("shown"))))
                .isEqualTo("Boxes[box=Box[value=e***], any=Box[value=shown]]");
        assertThat(text(List.of(new Contradiction("CANARY"), 1))).isEqualTo("[Contradiction(hidden), 1]");
        assertThat(text(TextTest.class)).isEqualTo(TextTest.class.getName());
    }

    static class Chain {
        Chain next;
        List<Object> list = new ArrayList<>();
    }

    @Test
    void longAndDeepObjects_areCut() {
        Chain first = new Chain();
        Chain last = first;
        for (int i = 0; i < 100_000; i++) {
            last.next = new Chain();
            last = last.next;
        }
        assertThat(text(first)).contains("Chain(…)").hasSizeLessThan(2000);
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(i);
        }
        assertThat(text(many)).endsWith("18, 19, … 10 more]");
        Map<Integer, Integer> map = new LinkedHashMap<>();
        many.forEach(each -> map.put((Integer) each, 0));
        assertThat(text(map)).endsWith("19=0, … 10 more}");
        assertThat(text("x".repeat(300))).isEqualTo("x".repeat(200) + "…");
        assertThat(text("x".repeat(199) + "😀😀")).isEqualTo("x".repeat(199) + "…");
        Object wide = "x".repeat(200);
        for (int i = 0; i < 10; i++) {
            wide = List.of(wide, wide, wide, wide, wide, wide, wide, wide);
        }
        assertThat(text(wide)).hasSizeLessThan(10_300);
        assertThat(text(new int[] {1, 2})).isEqualTo("int[2]");
    }

    @Test
    void controlCharacters_areWrittenOut() {
        assertThat(text("a\nb\u202ec\u001b[0m")).isEqualTo("a\\u000ab\\u202ec\\u001b[0m");
    }
}
