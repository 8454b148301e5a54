package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonView;
import io.maskwright.annotation.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** T-13: which properties are written: inclusion, views, filters. */
public abstract class InclusionCases extends Cases {

    protected InclusionCases() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NonNull(
            @Sensitive("phone") @Nullable String phone, @Sensitive(value = "email", strategy = "null") String email) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NonEmpty(
            @Sensitive("phone") @Nullable String phone,
            @Sensitive("phone") List<String> phones,
            @Sensitive("phone") Map<String, String> named) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NonAbsent(@Sensitive("phone") java.util.Optional<String> phone) {}

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    static class NonDefault {
        @Sensitive("phone")
        public String phone = "";

        public String city = "Oslo";
    }

    record Custom(
            @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Without.class) @Sensitive("phone") @Nullable
                    Object phone) {}

    record Whole(@JsonInclude(JsonInclude.Include.NON_NULL) @Sensitive("phone") Object card) {}

    record Dropped(@Sensitive("email") String email, @Sensitive("phone") String phone) {}

    record DroppedElements(List<@Sensitive("email") String> mails, Map<String, @Sensitive("email") String> named) {}

    /** Leaves out the masked phone, and notes what it was asked about. */
    static final class Without {
        static final Queue<Object> ASKED = new ConcurrentLinkedQueue<>();

        @Override
        public boolean equals(@Nullable Object other) {
            if (other != null) {
                ASKED.add(other);
            }
            return Samples.PHONE_MASKED.equals(other);
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    static class Viewed {
        @JsonView(Public.class)
        @Sensitive("phone")
        public String phone = Samples.PHONE;

        @JsonView(Internal.class)
        @Sensitive("email")
        public String email = Samples.EMAIL;

        public String city = "Oslo";
    }

    interface Public {}

    interface Internal extends Public {}

    @JsonFilter("f")
    record Filtered(@Sensitive("phone") String phone, @Sensitive("email") String email, String city) {}

    @JsonFilter("f")
    record FilteredHolder(Map<String, Filtered> people) {}

    @Test
    public void t13_nonNull_isDecidedOnTheMaskedValue() {
        assertMasked(new NonNull(Samples.PHONE, Samples.EMAIL), "{\"phone\":\"138****5678\"}");
        assertWritten(masking().write(new NonNull(null, Samples.EMAIL)), "{}");
    }

    @Test
    public void t13_nonEmpty_leavesOutWhatIsEmpty() {
        assertMasked(
                new NonEmpty(Samples.PHONE, List.of(Samples.PHONE), Map.of("a", Samples.PHONE)),
                "{\"named\":{\"a\":\"138****5678\"},\"phone\":\"138****5678\",\"phones\":[\"138****5678\"]}");
        assertWritten(masking().write(new NonEmpty("", List.of(), Map.of())), "{}");
        assertWritten(masking().write(new NonEmpty(null, List.of(), Map.of())), "{}");
    }

    @Test
    public void t13_nonAbsent_leavesOutEmptyOptionals() {
        assertMasked(new NonAbsent(java.util.Optional.of(Samples.PHONE)), "{\"phone\":\"138****5678\"}");
        assertWritten(masking().write(new NonAbsent(java.util.Optional.empty())), "{}");
    }

    @Test
    public void t13_nonDefault_leavesOutTheDefault() {
        assertWritten(masking().write(new NonDefault()), "{}");
        NonDefault changed = new NonDefault();
        changed.phone = Samples.PHONE;
        assertMasked(changed, "{\"phone\":\"138****5678\"}");
    }

    @Test
    public void t13_customInclusion_isAskedAboutTheMaskedValueOnly() {
        Without.ASKED.clear();
        assertWritten(masking().write(new Custom(Samples.PHONE)), "{}");
        assertWritten(masking().write(new Custom(Samples.OTHER_PHONE)), "{\"phone\":\"139****4321\"}");
        assertWritten(masking().write(new Custom(13987654321L)), "{\"phone\":\"139****4321\"}");
        assertThat(Without.ASKED).allSatisfy(asked -> assertNoRaw(asked.toString()));
    }

    @Test
    public void t13_nonNullProperty_isKeptForAWholeObject() {
        assertMasked(new Whole(new Dropped(Samples.EMAIL, Samples.PHONE)), "{\"card\":\"********\"}");
    }

    @Test
    public void t13_inclusionOfTheMapper_holdsForMaskedValues() {
        Setup setup = Setup.of(Samples.display()).inclusion(JsonInclude.Include.NON_EMPTY);
        assertWritten(masking(setup).write(new Dropped("", Samples.PHONE)), "{\"phone\":\"138****5678\"}");
    }

    @Test
    public void t13_drop_omitsTheProperty() {
        Dropped value = new Dropped(Samples.EMAIL, Samples.PHONE);
        assertMasked(Setup.of(Samples.readers()), value, Samples.LABEL, "{\"phone\":\"1******5678\"}");
    }

    @Test
    public void t13_dropOfElements_leavesNoValue() {
        DroppedElements value = new DroppedElements(List.of(Samples.EMAIL), Map.of("a", Samples.EMAIL));
        String written = masking(Setup.of(Samples.readers())).write(value, Samples.LABEL);
        assertNoRaw(written);
        assertThat(written).isIn("{}", "{\"mails\":[null],\"named\":{}}");
    }

    @Test
    public void t13_view_choosesPropertiesAndMasksThem() {
        Mapping mapping = masking();
        assertWritten(
                mapping.inView(new Viewed(), Public.class, null), "{\"city\":\"Oslo\",\"phone\":\"138****5678\"}");
        assertWritten(
                mapping.inView(new Viewed(), Internal.class, null),
                "{\"city\":\"Oslo\",\"email\":\"a***@example.com\",\"phone\":\"138****5678\"}");
        assertMasked(new Viewed(), "{\"city\":\"Oslo\",\"email\":\"a***@example.com\",\"phone\":\"138****5678\"}");
    }

    @Test
    public void t13_filter_leavesOutWhatItSaysAndTheRestIsMasked() {
        Setup setup = Setup.of(Samples.display()).filter("f", "email");
        Filtered value = new Filtered(Samples.PHONE, Samples.EMAIL, "Oslo");
        assertMasked(setup, value, null, "{\"city\":\"Oslo\",\"phone\":\"138****5678\"}");
        assertMasked(
                setup,
                new FilteredHolder(Map.of("a", value)),
                null,
                "{\"people\":{\"a\":{\"city\":\"Oslo\",\"phone\":\"138****5678\"}}}");
    }
}
