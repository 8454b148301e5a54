package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.maskwright.annotation.Sensitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Data formats other than JSON. */
public abstract class FormatCases extends Cases {

    protected FormatCases() {}

    record Parcel(
            String city,
            @Sensitive("phone") String phone,
            @Sensitive("phone") long number,
            @Sensitive("phone") List<String> phones,
            Map<String, @Sensitive("email") String> mails,
            List<Person> people,
            @JsonUnwrapped(prefix = "to_") Person to,
            int weight) {}

    record Person(@Sensitive("person.name") String name, boolean adult) {}

    private static Parcel parcel() {
        return new Parcel(
                "Oslo",
                Samples.PHONE,
                13812345678L,
                List.of(Samples.PHONE, Samples.OTHER_PHONE),
                Map.of("home", Samples.EMAIL),
                List.of(new Person(Samples.NAME, true), new Person(Samples.NAME, false)),
                new Person(Samples.NAME, true),
                3);
    }

    @ParameterizedTest
    @EnumSource(names = "XML", mode = EnumSource.Mode.EXCLUDE)
    public void formats_holdTheMaskedValuesAndTheRestAsPlain(Setup.Format format) {
        Setup setup = Setup.of(Samples.display()).format(format);
        byte[] written = masking(setup).bytes(parcel(), null);
        assertNoRaw(written);
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("city", "Oslo");
        expected.put("mails", Map.of("home", Samples.EMAIL_MASKED));
        expected.put("number", Samples.PHONE_MASKED);
        expected.put(
                "people",
                List.of(
                        Map.of("name", Samples.NAME_MASKED, "adult", true),
                        Map.of("name", Samples.NAME_MASKED, "adult", false)));
        expected.put("phone", Samples.PHONE_MASKED);
        expected.put("phones", List.of(Samples.PHONE_MASKED, Samples.OTHER_PHONE_MASKED));
        expected.put("to_adult", true);
        expected.put("to_name", Samples.NAME_MASKED);
        expected.put("weight", 3);
        assertThat(masking(setup).parse(written)).isEqualTo(expected);
    }

    @Test
    public void xml_isAsPlainButForTheMaskedValues() {
        assertOnlyRawReplaced(Setup.of(Samples.display()).format(Setup.Format.XML), parcel());
    }

    @Test
    public void yaml_isAsPlainButForTheMaskedValues() {
        String written =
                masking(Setup.of(Samples.display()).format(Setup.Format.YAML)).write(parcel());
        assertNoRaw(written);
        assertThat(written).contains("phone: \"138****5678\"", "home: \"a***@example.com\"", "city: \"Oslo\"");
    }

    @ParameterizedTest
    @EnumSource
    public void unmarkedTypes_areAsPlainInEveryFormat(Setup.Format format) {
        record Open(String city, List<Integer> sizes, Map<String, Boolean> flags) {}
        assertSameAsPlain(
                Setup.of(Samples.display()).format(format), new Open("Oslo", List.of(1, 2), Map.of("a", true)));
    }
}
