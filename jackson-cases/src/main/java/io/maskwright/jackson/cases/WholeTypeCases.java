package io.maskwright.jackson.cases;

import io.maskwright.annotation.Sensitive;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Types whose declaration is marked: each value of them is treated wherever it stands. */
public abstract class WholeTypeCases extends Cases {

    protected WholeTypeCases() {}

    @Sensitive("phone")
    record Phone(String digits) {}

    @Sensitive("credential")
    static class Token {
        public String text = Samples.PHONE;
    }

    static class SpecialToken extends Token {}

    @Sensitive("credential")
    enum Grade {
        G13812345678
    }

    record Holder(Phone phone, List<Phone> more, Map<String, Object> named, Object any) {}

    record Keyed(Map<Phone, Integer> calls) {}

    record Graded(Grade grade, Map<Grade, Integer> counts) {}

    private static final Phone PHONE = new Phone(Samples.PHONE);

    @Test
    public void markedType_isTreatedAtTheRoot() {
        assertMasked(PHONE, "\"********\"");
        assertMasked(new Token(), "\"********\"");
        assertMasked(new SpecialToken(), "\"********\"");
    }

    @Test
    public void markedType_isTreatedInPropertiesAndHolders() {
        assertMasked(
                new Holder(PHONE, List.of(PHONE), Map.of("a", PHONE), PHONE),
                "{\"any\":\"********\",\"more\":[\"********\"],\"named\":{\"a\":\"********\"},\"phone\":\"********\"}");
    }

    @Test
    public void markedTypeAsMapKey_isNeverRaw() {
        assertNeverRaw(Setup.of(Samples.display()), new Keyed(Map.of(PHONE, 1)));
        assertNeverRaw(Setup.of(Samples.display()), Map.of(PHONE, 1));
    }

    @Test
    public void markedEnum_isTreated() {
        assertMasked(Grade.G13812345678, "\"********\"");
        assertMasked(List.of(Grade.G13812345678), "[\"********\"]");
        assertNeverRaw(Setup.of(Samples.display()), new Graded(Grade.G13812345678, Map.of(Grade.G13812345678, 1)));
    }
}
