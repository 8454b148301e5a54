package io.maskwright.plan;

import static io.maskwright.plan.FakePolicy.READER;
import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.annotation.Sensitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of masked copies, over random trees of records and beans in all kinds of holders. */
class ObjectCopyPropertyTest {

    private static final String CANARY = "CANARY";

    private final ObjectPlans plans = new FakePolicy().plans();

    record Leaf(@Sensitive("phone") String phone, String open, int number) {}

    record Branch(
            @Sensitive("email") List<String> mails,
            List<Object> children,
            Map<@Sensitive("phone") String, Object> byPhone,
            Optional<@Sensitive("email") String> mail,
            Object[] array,
            Bean bean) {}

    static final class Bean {
        @Sensitive("phone")
        private String phone;

        private Object held;

        @Override
        public boolean equals(Object other) {
            return other instanceof Bean bean && Objects.equals(phone, bean.phone) && Objects.equals(held, bean.held);
        }

        @Override
        public int hashCode() {
            return Objects.hash(phone, held);
        }
    }

    @Provide
    Arbitrary<Object> trees() {
        return tree(3);
    }

    private static Arbitrary<Object> tree(int depth) {
        Arbitrary<String> secret = Arbitraries.strings().ofMaxLength(5).map(text -> CANARY + text);
        Arbitrary<String> open = Arbitraries.strings().alpha().ofMaxLength(5).map(text -> "open" + text);
        Arbitrary<Object> leaf =
                Combinators.combine(secret, open, Arbitraries.integers()).as(Leaf::new);
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Object> child = tree(depth - 1);
        Arbitrary<Object> bean = Combinators.combine(secret, child).as((phone, held) -> {
            Bean made = new Bean();
            made.phone = phone;
            made.held = held;
            return made;
        });
        Arbitrary<Object> branch = Combinators.combine(
                        secret.list().ofMaxSize(2),
                        child.list().ofMaxSize(2),
                        Arbitraries.maps(secret, child).ofMaxSize(2),
                        secret.optional(),
                        child.array(Object[].class).ofMaxSize(2),
                        bean.map(Bean.class::cast).injectNull(0.3))
                .as((mails, children, map, mail, array, held) ->
                        new Branch(mails, children, new LinkedHashMap<>(map), mail, array, held));
        return Arbitraries.oneOf(leaf, bean, branch);
    }

    @Property(tries = 200, seed = "20261121")
    void copy_holdsNoSensitiveTextAndKeepsTheStructure(@ForAll("trees") Object tree) {
        String before = dump(tree);
        Object copy = plans.mask(tree, READER);
        assertThat(dump(tree)).isEqualTo(before);
        assertThat(dump(copy)).doesNotContain(CANARY);
        assertThat(shape(copy)).isEqualTo(shape(tree));
    }

    @Property(tries = 100, seed = "20261121")
    void text_holdsNoSensitiveText(@ForAll("trees") Object tree) {
        assertThat(plans.text(tree, READER)).doesNotContain(CANARY).doesNotContain("hidden");
    }

    @Property(tries = 100, seed = "20261121")
    void copyForAClearedReader_equalsTheOriginal(@ForAll("trees") Object tree) {
        Object copy = plans.mask(tree, FakePolicy.CLEAR);
        assertThat(copy).isNotSameAs(tree);
        assertThat(dump(copy)).isEqualTo(dump(tree));
    }

    private static String dump(Object value) {
        if (value instanceof Leaf leaf) {
            return leaf.toString();
        } else if (value instanceof Bean bean) {
            return "Bean(" + bean.phone + "," + dump(bean.held) + ")";
        } else if (value instanceof Branch branch) {
            StringBuilder children = new StringBuilder();
            branch.children().forEach(child -> children.append(dump(child)).append(';'));
            branch.byPhone()
                    .forEach((key, child) -> children.append(key).append('=').append(dump(child)));
            for (Object child : branch.array()) {
                children.append(dump(child)).append('|');
            }
            return "Branch(" + branch.mails() + children + branch.mail() + dump(branch.bean()) + ")";
        }
        return String.valueOf(value);
    }

    /** What is left when texts are taken away: classes, sizes and numbers. */
    private static String shape(Object value) {
        if (value instanceof Leaf leaf) {
            return leaf.open() + leaf.number();
        } else if (value instanceof Bean bean) {
            return "Bean(" + shape(bean.held) + ")";
        } else if (value instanceof Branch branch) {
            StringBuilder children = new StringBuilder();
            branch.children().forEach(child -> children.append(shape(child)).append(';'));
            branch.byPhone().values().forEach(child -> children.append('=').append(shape(child)));
            for (Object child : branch.array()) {
                children.append(shape(child)).append('|');
            }
            return "Branch(" + branch.mails().size() + children + branch.mail().isPresent() + shape(branch.bean())
                    + ")";
        }
        return String.valueOf(value);
    }
}
