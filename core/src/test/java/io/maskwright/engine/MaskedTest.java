package io.maskwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.annotation.Categories;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedTest {

    record Parcel(@Sensitive(Categories.CREDENTIAL) String code, List<Item> items) {}

    @Classified
    record Item(@NotSensitive String sku, String note) {}

    @Test
    void object_isShownByTheDisplayDefaults() {
        assertThat(Masked.toString(new Parcel("CANARY", List.of(new Item("A1", "CANARY")))))
                .isEqualTo("Parcel[code=********, items=[Item[sku=A1, note=********]]]");
        assertThat(Masked.toString(null)).isEqualTo("null");
        assertThat(Masked.toString("plain")).isEqualTo("plain");
    }

    record Unknown(@Sensitive("no.such.category") String value) {}

    @Test
    void unknownCategory_isHidden() {
        assertThat(Masked.toString(new Unknown("CANARY")))
                .doesNotContain("CANARY")
                .startsWith("Unknown");
    }
}
