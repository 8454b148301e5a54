package io.maskwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import io.maskwright.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesensitiserTest {

    private static final String POLICY =
            """
            maskwright: 1
            tiers: [public, internal, confidential]
            audiences:
              label: {clearance: public}
              courier: {clearance: confidential}
            categories:
              phone: {tier: confidential, kind: direct, strategy: "redact(text=hidden)"}
              birth.date: {tier: confidential, kind: quasi, strategy: "null"}
            rules:
              - {category: phone, audience: courier, strategy: keep}
            """;

    private static final Audience LABEL = Audience.of("label");
    private static final Audience COURIER = Audience.of("courier");

    record Parcel(@Sensitive("phone.mobile") String phone, @Sensitive("birth.date") LocalDate born, List<Item> items) {}

    @Classified
    record Item(@NotSensitive String sku, String note) {}

    private final Desensitiser desensitiser = Desensitiser.of(Policy.parse(POLICY));
    private final Parcel parcel =
            new Parcel("13812345678", LocalDate.of(1990, 3, 7), List.of(new Item("A1", "CANARY")));

    @Test
    void object_isMaskedForItsReader() {
        Item item = new Item("A1", "********");
        assertThat(desensitiser.mask(parcel, LABEL)).isEqualTo(new Parcel("hidden", null, List.of(item)));
        assertThat(desensitiser.mask(parcel, COURIER)).isEqualTo(new Parcel("13812345678", null, List.of(item)));
        Parcel unnamed = desensitiser.mask(parcel);
        assertThat(unnamed.phone()).doesNotContain("138");
        assertThat(unnamed.born()).isNull();
    }

    record Marked(
            @Sensitive(value = "note", tier = "confidential") String raised,
            @Sensitive(value = "note", purpose = "support") String bound,
            @Sensitive(value = "note", strategy = "partial(first=2)") String shaped,
            @Sensitive("note") String plain) {}

    record UnknownTier(@Sensitive(value = "phone", tier = "confidentail") String value) {}

    record UnknownStrategy(@Sensitive(value = "phone", strategy = "redcat") String value) {}

    @Test
    void annotation_raisesTheTierBindsToAPurposeAndNamesAStrategy() {
        Desensitiser marked = Desensitiser.of(
                Policy.parse(
                        """
                maskwright: 1
                audiences:
                  calls: {clearance: internal, purpose: support}
                  study: {clearance: internal, purpose: analytics}
                categories: {note: {tier: internal}}
                """));
        Marked input = new Marked("alpha", "bravo", "charlie", "delta");
        assertThat(marked.mask(input, Audience.of("calls")))
                .isEqualTo(new Marked("********", "bravo", "ch*****", "delta"));
        assertThat(marked.mask(input, Audience.of("study")))
                .isEqualTo(new Marked("********", "********", "ch*****", "delta"));
    }

    @Test
    void mistakeInAnAnnotation_namesTheFieldAndWhatWasMeant() {
        assertThatThrownBy(() -> desensitiser.check(UnknownTier.class, LABEL))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("UnknownTier.value: unknown tier confidentail; did you mean confidential?");
        assertThatThrownBy(() -> desensitiser.check(UnknownStrategy.class, LABEL))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("UnknownStrategy.value")
                .hasMessageContaining("unknown strategy redcat; did you mean redact?");
    }

    @Test
    void category_masksAValue() {
        assertThat(desensitiser.mask("phone.mobile", "138", LABEL)).isEqualTo("hidden");
        assertThat(desensitiser.mask(Category.of("phone"), List.of("138"), LABEL))
                .isEqualTo(List.of("hidden"));
        assertThat(desensitiser.<String>mask("phone", null, LABEL)).isNull();
        assertThatThrownBy(() -> desensitiser.mask("Not a category", "x", LABEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void typeAndAudience_areCheckedAheadOfUse() {
        record Number(@Sensitive("phone") long phone) {}
        desensitiser.check(Parcel.class, LABEL);
        assertThatThrownBy(() -> desensitiser.check(Number.class, LABEL))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll("Number.phone", "long");
        assertThatThrownBy(() -> desensitiser.mask("text", Audience.of("nobody")))
                .isInstanceOf(PlanException.class);
    }

    @Test
    void limits_comeFromTheBuilder() {
        Policy policy = Policy.parse(POLICY);
        Desensitiser shallow =
                Desensitiser.builder(policy).maxDepth(1).maxObjects(10).build();
        assertThat(shallow.policy()).isSameAs(policy);
        assertThatThrownBy(() -> shallow.mask(parcel, LABEL)).isInstanceOf(MaskingException.class);
        assertThatThrownBy(() -> Desensitiser.builder(policy).maxDepth(0).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void texts_followThePolicy() {
        assertThat(desensitiser.toSafeString(parcel, COURIER))
                .isEqualTo("Parcel[phone=13812345678, born=********, items=[Item[sku=A1, note=********]]]");
        assertThat(desensitiser.failures()).isEmpty();
        assertThat(desensitiser).hasToString("Desensitiser[failures={}]");
    }

    @Test
    void policyFile_isOneLineAway(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("policy.yaml"), POLICY);
        assertThat(Desensitiser.of(Policy.load(file)).mask(parcel, LABEL).phone())
                .isEqualTo("hidden");
    }

    /** Strategies that show some values and hide others are not {@code keep}. */
    record PartlyShown(
            @io.maskwright.annotation.Sensitive("partly") String value,
            @io.maskwright.annotation.Sensitive("partly") Object untyped,
            java.util.List<@io.maskwright.annotation.Sensitive("partly") String> list,
            String open) {}

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"uscc", "company", "when(open == \"yes\", keep, redact)", "when(missing == 1, keep, keep)"})
    void strategyThatShowsSomeValues_isAskedAboutEach(String strategy) {
        io.maskwright.policy.Policy policy = io.maskwright.policy.Policy.builder()
                .category("partly", c -> c.strategy(strategy))
                .build();
        String soleTrader = "92110000600037341L";
        PartlyShown masked = Desensitiser.of(policy)
                .mask(
                        new PartlyShown(soleTrader, soleTrader, java.util.List.of(soleTrader), "no"),
                        io.maskwright.Audience.MOST_RESTRICTIVE);
        assertThat(masked.toString()).doesNotContain(soleTrader).contains("*");
    }
}
