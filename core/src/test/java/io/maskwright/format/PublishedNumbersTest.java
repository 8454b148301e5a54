package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.maskwright.Category;
import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that standards, registries and other checkers publish as examples, and the ways in which people write them. */
class PublishedNumbersTest {

    private static Format format(String category) {
        return Objects.requireNonNull(Formats.standard().find(Category.of(category)));
    }

    private static Validity judge(String category, String text) {
        return format(category).validate(text);
    }

    @ParameterizedTest
    @CsvSource({
        "id.cn.resident,11010519491231002X",
        "id.vn.mst,0314409058-002",
        "id.vn.cccd,001190123456",
        "id.br.cpf,390.533.447-05",
        "id.br.cnpj,12.ABC.345/01DE-35",
        "org.uscc,91110000600037341L",
        "card.pan,4111-1111-1111-1111",
        "bank.iban,DE89 3704 0044 0532 0130 00",
        "bank.cnaps,102100099996",
        "device.imei,35-417803-685978-9",
        "phone,+86 131 2345 6789",
        "plate,京A12345",
        "ip,192.0.2.1",
    })
    void blanksAndLineEndsAround_noFault(String category, String text) {
        for (String around : List.of("\n", "\r\n", " ", "\t", "\u2002", "\u3000", "\u2028")) {
            assertThat(format(category).canonical(around + text + around))
                    .as(category)
                    .isEqualTo(format(category).canonical(text))
                    .isNotNull();
        }
    }

    @Test
    void numbersInLines_noParts() {
        assertThat(judge("card.pan", "4111 1111\n1111 1111").reason()).isEqualTo(Reason.CHARACTER);
    }

    @Test
    void parts_lineEndAround_noFault() {
        assertThat(ResidentId.parse("11010519491231002X\r\n")).isNotNull();
        assertThat(Cccd.parse("\n001190123456")).isNotNull();
        assertThat(CardNumber.parse("4111111111111111\n")).isNotNull();
        assertThat(Iban.parse("DE89370400440532013000\r")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "id.vn.mst,01·00·112·437",
        "id.br.cpf,390•533•447-05",
        "id.br.cnpj,16.727.230⁄0001-97",
        "id.br.cnpj,16.727.230∕0001−97",
        "id.br.cnpj,16・727・230／0001⁃97",
        "bank.iban,ES72 2013-0692-81-0201150993",
        "bank.iban,NO 44 1850·05·14562",
        "org.uscc,91\u2005110000\u2005600037341L",
        "card.pan,4111\u20091111\u200a1111\u205f1111",
        "device.imei,35686800-004141-20",
        "phone,(024)·3825·1234",
    })
    void separatorsOfOtherKeyboards_noFault(String category, String text) {
        assertThat(judge(category, text).isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "id.br.cnpj,16.727.230/0001=97",
        "id.br.cpf,390_533_447_05",
        "card.pan,4111/1111/1111/1111",
        "bank.iban,DE89:3704:0044:0532:0130:00",
        "id.vn.mst,0314409058/002",
        "org.uscc,91.110000.600037341L",
    })
    void otherMarks_invalid(String category, String text) {
        assertThat(judge(category, text).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110201199312010077",
                "120201199001010010",
                "310220199001010018",
                "110111198012010078",
                "990426199112010074",
            })
    void residentId_codeNotInUseAtBirth_invalid(String text) {
        assertThat(judge("id.cn.resident", text)).isEqualTo(Validity.invalid(Reason.REGION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120110198012010073",
                "110102199101010078",
                "810000199408230021",
                "830000199201300022",
                "440524188001010014",
                "53010219200508011X",
                "110105491231002",
            })
    void residentId_codeInUseAtBirth_valid(String text) {
        assertThat(judge("id.cn.resident", text).isValid()).isTrue();
    }

    @Test
    void residentId_lowCountyOfMunicipality_validUntil1981() {
        String upTo17 = "11020119810101001";

        String text = upTo17 + CheckDigits.mod11Radix2(upTo17);
        assertThat(judge("id.cn.resident", text).isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "493698000004,MAESTRO",
        "4936980000000000005,MAESTRO",
        "4222222222222,VISA",
        "8171999927660000,UNIONPAY",
        "2200000000000004,OTHER",
        "6011 1111 1111 1117,DISCOVER",
        "30569309025904,DINERS",
        "6362970000457013,MAESTRO",
    })
    void card_brandByFirstDigits(String text, CardBrand brand) {
        CardNumber number = CardNumber.parse(text);

        assertThat(number).isNotNull();
        assertThat(number.brand()).isEqualTo(brand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6277800000000001", "8172000000000001", "8192000000000000003", "2200000000000005"})
    void card_notUnionPay_luhnDigitMustHold(String text) {
        assertThat(judge("card.pan", text)).isEqualTo(Validity.invalid(Reason.CHECK_DIGIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AE070331234567890123456", "BE68539007547034", "BI4210000100010000332045181",
                "BR1800360305000010009795493C1", "BY13NBRB3600900000002Z00AB00", "CR05015202001026284066",
                "DJ2100010000000154000100186", "EG380019000500000000263180002", "FK88SC123456789012",
                "HN88CABF00000000000250005469", "IQ98NBIQ850123456789012", "KW81CBKU0000000000001234560101",
                "LC55HEMM000100010012001200023015", "LY83002048000020100120361", "MN121234123456789123",
                "NI45BAPR00000013000003558124", "OM810180000001299123456", "RU0304452522540817810538091310419",
                "SC18SSCB11010000000000001497USD", "SD2129010501234001", "SO211000001001000100141",
                "ST23000100010051845310146", "SV62CENR00000000000000700025", "UA213223130000026007233566001",
                "VA59001123000012345678", "YE15CBYE0001018861234567891234",
            })
    void iban_exampleOfTheRegistry_validInAllWritings(String text) {
        assertThat(judge("bank.iban", text)).isEqualTo(Validity.valid(Assurance.CHECKED));
        assertThat(judge("bank.iban", text.replaceAll("(.{4})", "$1 ")).isValid())
                .isTrue();
        assertThat(judge("bank.iban", text.toLowerCase(java.util.Locale.ROOT)).isValid())
                .isTrue();
        assertThat(judge("bank.iban", text + "0").reason()).isEqualTo(Reason.LENGTH);
    }

    @Test
    void phone_exampleOfEachRegionAndType_validInAllWritings() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        List<PhoneNumber> examples = new ArrayList<>();
        for (String region : numbers.getSupportedRegions()) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                PhoneNumber example = numbers.getExampleNumberForType(region, type);
                if (example != null) {
                    examples.add(example);
                }
            }
        }
        numbers.getSupportedGlobalNetworkCallingCodes()
                .forEach(code -> examples.add(numbers.getExampleNumberForNonGeoEntity(code)));

        assertThat(examples).hasSizeGreaterThan(1000).allSatisfy(example -> {
            String national = numbers.getNationalSignificantNumber(example);
            int country = example.getCountryCode();
            String e164 = "+" + country + national;
            for (String text : List.of(
                    e164,
                    "+" + country + " " + national,
                    "00" + country + "-" + national,
                    numbers.format(example, PhoneNumberFormat.INTERNATIONAL))) {
                assertThat(format("phone").canonical(text)).isEqualTo(e164);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01623456789",
                "+84 162 345 6789",
                "10086",
                "95588",
                "113",
                "+",
                "++86 13123456789",
                "0571-87091234转8001",
                "12015550123",
                "16112345678",
                "+86 1312345678",
                "+999 12345678",
            })
    void phone_notDiallableAsWritten_invalid(String text) {
        assertThat(judge("phone", text).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900 1992",
                "18001234",
                "400-123-4567",
                "(+84) 912345678",
                "+84 (0)912345678",
                "０９１２３４５６７８",
                "091.234.5678",
                "010-12345678",
                "0086 131 2345 6789",
            })
    void phone_asWrittenAtHome_valid(String text) {
        assertThat(judge("phone", text).isValid()).isTrue();
    }
}
