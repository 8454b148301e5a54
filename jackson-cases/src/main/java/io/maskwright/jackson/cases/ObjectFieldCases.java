package io.maskwright.jackson.cases;

import io.maskwright.annotation.Sensitive;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** T-03: what a field of type Object, or a whole object in a marked place, holds at run time. */
public abstract class ObjectFieldCases extends Cases {

    private static final Card CARD = new Card(Samples.PHONE, "Oslo");

    protected ObjectFieldCases() {}

    record Marked(@Sensitive("phone") @Nullable Object value) {}

    record Unmarked(Object value, String note) {}

    record Typed(@Sensitive("phone") Card card) {}

    record TypedList(@Sensitive("phone") List<Card> cards) {}

    record PlainTyped(@Sensitive("phone") PlainCard card) {}

    record Generic<T>(@Sensitive("phone") T value) {}

    record Card(@Sensitive("phone") String phone, String city) {}

    record PlainCard(String phone, String city) {
        @Override
        public String toString() {
            throw new AssertionError("toString of a user's object");
        }
    }

    @Test
    public void t03_markedObjectFieldHoldingText_isMasked() {
        assertMasked(new Marked(Samples.PHONE), "{\"value\":\"138****5678\"}");
    }

    @Test
    public void t03_markedObjectFieldHoldingNumber_isMaskedByItsDigits() {
        assertMasked(new Marked(13812345678L), "{\"value\":\"138****5678\"}");
    }

    @Test
    public void t03_markedObjectFieldHoldingContainers_isTreatedInside() {
        assertMasked(new Marked(List.of(Samples.PHONE)), "{\"value\":[\"138****5678\"]}");
        assertMasked(new Marked(new Object[] {Samples.PHONE}), "{\"value\":[\"138****5678\"]}");
        assertMasked(new Marked(Map.of("a", Samples.PHONE)), "{\"value\":{\"a\":\"138****5678\"}}");
        assertMasked(
                new Marked(Map.of("a", List.of(Map.of("b", Samples.PHONE)))),
                "{\"value\":{\"a\":[{\"b\":\"138****5678\"}]}}");
    }

    @Test
    public void t03_markedObjectFieldHoldingBean_isTreatedAsOneValue() {
        assertMasked(new Marked(CARD), "{\"value\":\"********\"}");
        assertMasked(new Marked(new PlainCard(Samples.PHONE, Samples.NAME)), "{\"value\":\"********\"}");
        assertMasked(new Marked(List.of(CARD)), "{\"value\":[\"********\"]}");
    }

    @Test
    public void t03_markedBeanField_isTreatedAsOneValue() {
        assertMasked(new Typed(CARD), "{\"card\":\"********\"}");
        assertMasked(new TypedList(List.of(CARD)), "{\"cards\":[\"********\"]}");
        assertMasked(new PlainTyped(new PlainCard(Samples.PHONE, Samples.NAME)), "{\"card\":\"********\"}");
    }

    @Test
    public void t03_unmarkedObjectField_protectsWhatTheTypeOfTheValueMarks() {
        assertMasked(
                new Unmarked(CARD, "n"), "{\"note\":\"n\",\"value\":{\"city\":\"Oslo\",\"phone\":\"138****5678\"}}");
        assertMasked(
                new Unmarked(List.of(Map.of("k", CARD)), "n"),
                "{\"note\":\"n\",\"value\":[{\"k\":{\"city\":\"Oslo\",\"phone\":\"138****5678\"}}]}");
    }

    @Test
    public void t03_markedTypeVariable_isTreatedByTheRunTimeValue() {
        assertMasked(new Generic<>(Samples.PHONE), "{\"value\":\"138****5678\"}");
        assertMasked(new Generic<>(List.of(Samples.PHONE)), "{\"value\":[\"138****5678\"]}");
        assertMasked(new Generic<>(CARD), "{\"value\":\"********\"}");
    }

    @Test
    public void t03_typesAlternatingInOneField_areEachTreatedRight() {
        Mapping mapping = masking();
        for (int i = 0; i < 3; i++) {
            assertWritten(mapping.write(new Marked(Samples.PHONE)), "{\"value\":\"138****5678\"}");
            assertWritten(mapping.write(new Marked(13812345678L)), "{\"value\":\"138****5678\"}");
            assertWritten(mapping.write(new Marked(CARD)), "{\"value\":\"********\"}");
            assertWritten(mapping.write(new Marked(null)), "{\"value\":null}");
        }
    }
}
