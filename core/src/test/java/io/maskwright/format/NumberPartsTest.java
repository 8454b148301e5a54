package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What numbers tell, and what check digits are. */
class NumberPartsTest {

    @Test
    void residentId_tellsRegionBirthAndSex() {
        ResidentId id = ResidentId.parse("11010519491231002X");

        assertThat(id).isNotNull().hasToString("ResidentId");
        assertThat(id.regionCode()).isEqualTo("110105");
        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void residentId_oldForm_bornIn19() {
        ResidentId id = ResidentId.parse("110105 491231 001");

        assertThat(id).isNotNull();
        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void cccd_tellsPlaceYearAndSex() {
        Cccd cccd = Cccd.parse("001190123456");
        Cccd younger = Cccd.parse("079205000001");

        assertThat(cccd).isNotNull().hasToString("Cccd");
        assertThat(cccd.placeCode()).isEqualTo("001");
        assertThat(cccd.placeName()).isEqualTo("Hà Nội");
        assertThat(cccd.birthYear()).isEqualTo(1990);
        assertThat(cccd.sex()).isEqualTo(Sex.FEMALE);
        assertThat(younger.birthYear()).isEqualTo(2005);
        assertThat(younger.sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void iban_tellsCountryAndAccount() {
        Iban iban = Iban.parse("DE89 3704 0044 0532 0130 00");

        assertThat(iban).isNotNull().hasToString("Iban[DE]");
        assertThat(iban.country()).isEqualTo("DE");
        assertThat(iban.account()).isEqualTo("370400440532013000");
    }

    @Test
    void card_tellsBrandAndLength() {
        CardNumber card = CardNumber.parse("3782 822463 10005");

        assertThat(card).isNotNull().hasToString("CardNumber[AMEX]");
        assertThat(card.brand()).isEqualTo(CardBrand.AMEX);
        assertThat(card.length()).isEqualTo(15);
        assertThat(CardNumber.parse("30569309025904").brand()).isEqualTo(CardBrand.DINERS);
        assertThat(CardNumber.parse("2223003122003222").brand()).isEqualTo(CardBrand.MASTERCARD);
        assertThat(CardNumber.parse("9999999999999995").brand()).isEqualTo(CardBrand.OTHER);
    }

    @Test
    void invalidNumbers_noParts() {
        assertThat(ResidentId.parse("110105194912310020")).isNull();
        assertThat(ResidentId.parse("1".repeat(100))).isNull();
        assertThat(Cccd.parse("")).isNull();
        assertThat(Cccd.parse("1".repeat(100))).isNull();
        assertThat(Iban.parse("DE88370400440532013000")).isNull();
        assertThat(Iban.parse("1".repeat(100))).isNull();
        assertThat(CardNumber.parse("4111111111111112")).isNull();
        assertThat(CardNumber.parse("1".repeat(100))).isNull();
        assertThat(Dates.parse("1990-02-29")).isNull();
        assertThat(Dates.parse("1990-02-")).isNull();
        assertThat(Dates.parse("1990年3日7月")).isNull();
    }

    @Test
    void checkDigits_knownValues() {
        assertThat(CheckDigits.luhn("7992739871")).isEqualTo('3');
        assertThat(CheckDigits.mod11Radix2("079")).isEqualTo('X');
        assertThat(CheckDigits.mod97Radix10("370400440532013000DE")).isEqualTo("89");
        assertThat(CheckDigits.uscc("91110000600037341")).isEqualTo('L');
        assertThat(CheckDigits.mst("010023348")).isEqualTo(8);
        assertThat(CheckDigits.cpf("390533447")).isEqualTo("05");
        assertThat(CheckDigits.cnpj("12ABC34501DE")).isEqualTo("35");
    }

    @Test
    void checkDigits_wrongInput_refusedWithoutIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckDigits.luhn("12a4"))
                .withMessageNotContaining("12a4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckDigits.mod97("12é4"))
                .withMessageNotContaining("é");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckDigits.cpf("987654"))
                .withMessageNotContaining("987654")
                .withMessageContaining("has 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckDigits.uscc("9111000060003734I"))
                .withMessageContaining("index 16");
    }

    @Test
    void areaCodes_length() {
        assertThat(AreaCodes.CN.lengthIn("01012345678")).isEqualTo(3);
        assertThat(AreaCodes.CN.lengthIn("057112345678")).isEqualTo(4);
        assertThat(AreaCodes.CN.lengthIn("13123456789")).isZero();
        assertThat(AreaCodes.CN.lengthIn("01")).isZero();
        assertThat(AreaCodes.VN.lengthIn("02253821055")).isEqualTo(4);
        assertThat(AreaCodes.VN.lengthIn("02438210551")).isEqualTo(3);
    }

    @Test
    void compoundSurnames_known() {
        assertThat(Surnames.isCompound("欧阳")).isTrue();
        assertThat(Surnames.isCompound(new StringBuilder("司马"))).isTrue();
        assertThat(Surnames.isCompound("张三")).isFalse();
        assertThat(Surnames.isCompound("欧")).isFalse();
        assertThat(Surnames.isCompound("")).isFalse();
        assertThatNullPointerException().isThrownBy(() -> Surnames.isCompound(null));
    }

    @Test
    void validity_reasonAndAssuranceFit() {
        assertThat(Validity.valid(Assurance.CHECKED)).hasToString("valid (checked)");
        assertThat(Validity.invalid(Reason.CHECK_DIGIT)).hasToString("invalid: check digit");
        assertThat(Validity.invalid(Reason.CHECK_DIGIT).isValid()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Validity.valid(Assurance.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(null, Assurance.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(Reason.DATE, Assurance.CHECKED));
    }
}
