package io.maskwright.jackson.cases;

import io.maskwright.annotation.Sensitive;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Marked properties that hold little or nothing, and odd texts. */
public abstract class EmptyValueCases extends Cases {

    protected EmptyValueCases() {}

    record Text(@Sensitive("phone") @Nullable String phone) {}

    record Texts(@Sensitive("phone") @Nullable List<@Nullable String> phones) {}

    record Named(@Sensitive("phone") Map<String, @Nullable String> phones) {}

    record Anything(@Sensitive("phone") @Nullable Object phone) {}

    @Test
    public void nullAndEmptyAndBlank_stayAsTheyAre() {
        assertWritten(masking().write(new Text(null)), "{\"phone\":null}");
        assertWritten(masking().write(new Text("")), "{\"phone\":\"\"}");
        assertWritten(masking().write(new Text("  ")), "{\"phone\":\"  \"}");
        assertWritten(masking().write(new Anything(null)), "{\"phone\":null}");
    }

    @Test
    public void nullElements_stayNull() {
        assertWritten(masking().write(new Texts(null)), "{\"phones\":null}");
        assertWritten(masking().write(new Texts(List.of())), "{\"phones\":[]}");
        assertMasked(new Texts(Arrays.asList(null, Samples.PHONE, "")), "{\"phones\":[null,\"138****5678\",\"\"]}");
    }

    @Test
    public void nullAndEmptyMapValues_stay() {
        Map<String, @Nullable String> phones = new java.util.LinkedHashMap<>();
        phones.put("a", null);
        phones.put("b", "");
        phones.put("c", Samples.PHONE);
        assertMasked(new Named(phones), "{\"phones\":{\"a\":null,\"b\":\"\",\"c\":\"138****5678\"}}");
    }

    @Test
    public void shortValue_isHiddenWhole() {
        assertWritten(masking().write(new Text("1234567")), "{\"phone\":\"*******\"}");
    }

    @Test
    public void textOfAnotherKind_isHiddenWhole() {
        assertWritten(masking().write(new Text("欧阳修欧阳修")), "{\"phone\":\"******\"}");
    }

    @Test
    public void maskedValue_staysMasked() {
        assertWritten(masking().write(new Text(Samples.PHONE_MASKED)), "{\"phone\":\"138****5678\"}");
    }

    @Test
    public void nullRoot_isNull() {
        assertWritten(masking().write(null), "null");
    }
}
