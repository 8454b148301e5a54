package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Category;
import io.maskwright.format.Validity.Assurance;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the sample files gets the result that its authors expect. */
class FormatSamplesTest {

    private static Format format(String category) {
        return Objects.requireNonNull(Formats.standard().find(Category.of(category)));
    }

    private static void agrees(String category, Map<String, String> row) {
        Validity validity = format(category).validate(row.get("value"));

        assertThat(validity.isValid())
                .as(validity.words())
                .isEqualTo(!row.get("expected").equals("invalid"));
    }

    static Stream<Named<Map<String, String>>> residentIds() {
        return Samples.of("cn/resident_id.csv");
    }

    @ParameterizedTest
    @MethodSource("residentIds")
    void residentId_asExpected(Map<String, String> row) {
        agrees("id.cn.resident", row);
    }

    static Stream<Named<Map<String, String>>> usccs() {
        return Samples.of("cn/uscc.csv");
    }

    @ParameterizedTest
    @MethodSource("usccs")
    void uscc_asExpected(Map<String, String> row) {
        agrees("org.uscc", row);
    }

    static Stream<Named<Map<String, String>>> msts() {
        return Samples.of("vn/mst.csv");
    }

    @ParameterizedTest
    @MethodSource("msts")
    void mst_asExpected(Map<String, String> row) {
        agrees("id.vn.mst", row);
    }

    static Stream<Named<Map<String, String>>> cpfs() {
        return Samples.of("br/cpf.csv");
    }

    @ParameterizedTest
    @MethodSource("cpfs")
    void cpf_asExpected(Map<String, String> row) {
        agrees("id.br.cpf", row);
    }

    static Stream<Named<Map<String, String>>> cnpjs() {
        return Samples.of("br/cnpj.csv");
    }

    @ParameterizedTest
    @MethodSource("cnpjs")
    void cnpj_asExpected(Map<String, String> row) {
        agrees("id.br.cnpj", row);
    }

    static Stream<Named<Map<String, String>>> ibans() {
        return Samples.of("intl/iban.csv");
    }

    @ParameterizedTest
    @MethodSource("ibans")
    void iban_asExpected(Map<String, String> row) {
        Validity validity = format("bank.iban").validate(row.get("value"));

        Assurance expected =
                switch (row.get("expected")) {
                    case "valid" -> Assurance.CHECKED;
                    case "valid_generic_only" -> Assurance.WAIVED;
                    default -> Assurance.NONE;
                };
        assertThat(validity.assurance()).as(validity.words()).isEqualTo(expected);
    }

    static Stream<Named<Map<String, String>>> pans() {
        return Samples.of("intl/pan.csv");
    }

    @ParameterizedTest
    @MethodSource("pans")
    void pan_asExpected(Map<String, String> row) {
        agrees("card.pan", row);
        CardNumber number = CardNumber.parse(row.get("value"));
        if (number != null) {
            assertThat(number.brand().name()).isEqualToIgnoringCase(row.get("brand"));
        }
    }

    static Stream<Named<Map<String, String>>> luhns() {
        return Samples.of("intl/luhn.csv");
    }

    @ParameterizedTest
    @MethodSource("luhns")
    void luhn_asExpected(Map<String, String> row) {
        String value = row.get("value");
        int last = value.length() - 1;

        boolean holds = CheckDigits.luhn(value.substring(0, last)) == value.charAt(last);
        assertThat(holds).isEqualTo(row.get("expected").equals("valid"));
    }

    static Stream<Named<Map<String, String>>> iso7064s() {
        return Samples.of("intl/iso7064.csv");
    }

    @ParameterizedTest
    @MethodSource("iso7064s")
    void iso7064_asExpected(Map<String, String> row) {
        String value = row.get("value");
        int last = value.length() - 1;

        boolean holds =
                switch (row.get("algorithm")) {
                    case "mod_11_2" -> CheckDigits.mod11Radix2(value.substring(0, last)) == value.charAt(last);
                    case "mod_97_10" ->
                        CheckDigits.mod97(value) == 1
                                && CheckDigits.mod97Radix10(value.substring(0, last - 1))
                                        .equals(value.substring(last - 1));
                    default -> throw new AssertionError("another algorithm");
                };
        assertThat(holds).isEqualTo(row.get("expected").equals("valid"));
    }

    static Stream<Named<Map<String, String>>> phones() {
        return Samples.of("intl/phone_examples.csv");
    }

    @ParameterizedTest
    @MethodSource("phones")
    void phone_international_valid(Map<String, String> row) {
        String number = row.get("national_number");
        String text = "+" + row.get("country_code") + " " + number;

        assertThat(format("phone").validate(text).isValid()).isTrue();
        boolean mobile = row.get("type").equals("MOBILE") || row.get("type").equals("FIXED_LINE_OR_MOBILE");
        assertThat(format("phone.mobile").validate(text).isValid()).isEqualTo(mobile);
        boolean fixed = row.get("type").startsWith("FIXED_LINE");
        assertThat(format("phone.landline").validate(text).isValid()).isEqualTo(fixed);
    }

    static Stream<Named<Map<String, String>>> addressLines() {
        return Samples.of("cn/waybill_address_lines.csv");
    }

    @ParameterizedTest
    @MethodSource("addressLines")
    void addressLine_whatIsRecognised_endsBeforeTheStreet(Map<String, String> row) {
        String line = row.get("line");

        AddressHead head = Divisions.cn().head(line);
        assertThat(line.substring(0, head.end())).doesNotContainPattern("[0-9路号街]");
    }
}
