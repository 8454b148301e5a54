package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.MaskingException;
import io.maskwright.ValueContext;
import org.junit.jupiter.api.Test;

class ObjectFieldsTest {

    private static final String SECRET = "13812345678";

    private record Pair(String first, String second) {}

    private static ValueContext exchanged() {
        return ObjectFields.builder(Pair.class)
                .add("second", "first", object -> ((Pair) object).first())
                .add("first", "second", object -> ((Pair) object).second())
                .build()
                .of(new Pair("a", "b"));
    }

    @Test
    void nameInOutput_winsOverNameInCode() {
        assertThat(exchanged().field("first")).isEqualTo("b");
        assertThat(exchanged().field("second")).isEqualTo("a");
    }

    @Test
    void nameInCode_findsPropertyThatIsRenamed() {
        ValueContext fields = ObjectFields.builder(Pair.class)
                .add("f", "first", object -> ((Pair) object).first())
                .build()
                .of(new Pair("a", "b"));
        assertThat(fields.field("f")).isEqualTo("a");
        assertThat(fields.field("first")).isEqualTo("a");
        assertThat(fields.hasField("first")).isTrue();
    }

    @Test
    void unknownName_isMissing() {
        assertThat(exchanged().hasField("third")).isFalse();
        assertThat(exchanged().field("third")).isNull();
        assertThat(ObjectFields.NONE.of("x").hasField("first")).isFalse();
    }

    @Test
    void failingReader_saysNothingOfTheValue() {
        ValueContext fields = ObjectFields.builder(Pair.class)
                .add("first", "first", object -> {
                    throw new IllegalStateException(SECRET);
                })
                .build()
                .of(new Pair(SECRET, ""));
        assertThatThrownBy(() -> fields.field("first"))
                .isInstanceOf(MaskingException.class)
                .hasMessage("Pair.first: the value could not be read")
                .hasNoCause();
    }

    @Test
    void text_holdsNoValues() {
        ObjectFields fields = ObjectFields.builder(Pair.class)
                .add("first", "first", object -> ((Pair) object).first())
                .build();
        assertThat(fields).hasToString("ObjectFields[Pair]");
        assertThat(fields.of(new Pair(SECRET, ""))).hasToString("OfObject[first]");
    }

    @Test
    void null_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> ObjectFields.NONE.of(null));
        assertThatNullPointerException().isThrownBy(() -> ObjectFields.builder(null));
        assertThatNullPointerException()
                .isThrownBy(() -> ObjectFields.builder(Pair.class).add("a", "a", null));
    }
}
