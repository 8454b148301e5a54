package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.maskwright.Category;
import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private final Formats formats = Formats.at(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));

    private Format format(String category) {
        return Objects.requireNonNull(formats.find(Category.of(category)));
    }

    @ParameterizedTest
    @CsvSource({
        "id.cn.resident,11010519491231002X",
        "id.cn.resident,11010519491231002x",
        "id.cn.resident,１１０１０５19491231002Ｘ",
        "id.cn.resident,110105 19491231 002X",
        "org.uscc,9111 0000 6000 3734 1L",
        "org.uscc,91110000600037341l",
        "id.vn.mst,0314409058-002",
        "id.br.cpf,390.533.447-05",
        "id.br.cnpj,12.ABC.345/01DE-35",
        "id.br.cnpj,12abc34501de35",
        "card.pan,4111 1111 1111 1111",
        "card.pan,5000000000000000005",
        "card.pan,378282246310005",
        "card.pan,６２１２３４５６７８９０１２３２",
        "bank.iban,DE89370400440532013000",
        "bank.iban,gb29 nwbk 6016 1331 9268 19",
        "bank.iban,BR9700360305000010009795493P1",
        "device.imei,490154203237518",
        "device.imei,49-015420-323751-8",
        "device.imei,49015420323751801",
    })
    void checkedNumbers_valid(String category, String text) {
        assertThat(format(category).validate(text)).isEqualTo(Validity.valid(Assurance.CHECKED));
    }

    @ParameterizedTest
    @CsvSource({
        "id.cn.resident,110105491231002",
        "id.vn.cccd,001190123456",
        "id.vn.cccd,001 190 123456",
        "id.vn.mst,001190123456",
        "bank.cnaps,102100099996",
        "device.imei,49015420323751",
        "device.imei,4901542032375101",
        "device.mac,00:1A:2b:3c:4D:5e",
        "device.mac,00-1A-2B-3C-4D-5E",
        "device.mac,001a.2b3c.4d5e",
        "device.mac,001A2B3C4D5E",
        "phone,0912345678",
        "phone,0912.345.678",
        "phone,13123456789",
        "phone,+86 138-1234-5678",
        "phone,１３８１２３４５６７８",
        "phone,008613800138000",
        "phone,(021)5555-1234",
        "phone,+84 915392564",
        "phone.mobile,0912345678",
        "phone.mobile,13123456789",
        "phone.landline,0225.3821.055",
        "phone.landline,010-12345678",
        "plate.cn,苏D40000",
        "plate.cn,粤B·12345",
        "plate.cn,粤Z1234港",
        "plate.cn,京AD12345",
        "plate.cn,京A12345F",
        "plate.cn,京a12345",
        "plate.cn,WJ京12345",
        "plate.cn,使123456",
        "plate.vn,30K-123.45",
        "plate.vn,29-H1 123.45",
        "plate.vn,51LD-123.45",
        "plate.vn,TM-12-34",
        "plate,30K-123.45",
        "plate,苏D40000",
        "date,1990-03-07",
        "date,19900307",
        "date,1990/3/7",
        "date,07/03/1990",
        "date,7.3.1990",
        "date,1990年3月7日",
        "date,１９９０年０３月０７号",
        "birth.date,2026-11-21",
        "email,alice@example.com",
        "email,\"a@b\"@c.com",
        "email,😀x@b.com",
        "ip,192.168.1.10",
        "ip,::1",
        "ip,::",
        "ip,2001:db8::1",
        "ip,::ffff:1.2.3.4",
        "ip,1:2:3:4:5:6:7:8",
    })
    void numbersWithoutCheckDigit_valid(String category, String text) {
        assertThat(format(category).validate(text)).isEqualTo(Validity.valid(Assurance.STRUCTURE));
    }

    @ParameterizedTest
    @CsvSource({"card.pan,6221558812340000", "card.pan,8171999927660001", "bank.iban,ES2121000418450200051331"})
    void checkDigitThatNeedNotHold_waived(String category, String text) {
        assertThat(format(category).validate(text)).isEqualTo(Validity.valid(Assurance.WAIVED));
    }

    @ParameterizedTest
    @CsvSource({
        "id.cn.resident,1101051949123100,LENGTH",
        "id.cn.resident,11010519491231002Y,CHARACTER",
        "id.cn.resident,1101051949123100X2,CHARACTER",
        "id.cn.resident,11010549123100X,CHARACTER",
        "id.cn.resident,110105194913310020,DATE",
        "id.cn.resident,110105190002290020,DATE",
        "id.cn.resident,110105185012310020,RANGE",
        "id.cn.resident,110105202611220020,RANGE",
        "id.cn.resident,990105194912310020,REGION",
        "id.cn.resident,119905194912310020,REGION",
        "id.cn.resident,448005194912310020,REGION",
        "id.cn.resident,412723200112310020,REGION",
        "id.cn.resident,110105194912310020,CHECK_DIGIT",
        "org.uscc,91110000600037341N,CHECK_DIGIT",
        "org.uscc,A1110000600037341L,STRUCTURE",
        "org.uscc,9111000060003IOZSV,CHARACTER",
        "org.uscc,9111000060003734,LENGTH",
        "id.vn.mst,0100233480,CHECK_DIGIT",
        "id.vn.mst,0100000008,STRUCTURE",
        "id.vn.mst,0314409058-000,STRUCTURE",
        "id.vn.mst,01002334889,LENGTH",
        "id.vn.mst,999190123456,REGION",
        "id.vn.cccd,003190123456,REGION",
        "id.vn.cccd,001227123456,RANGE",
        "id.vn.cccd,001490123456,RANGE",
        "id.vn.cccd,00119012345,LENGTH",
        "id.vn.cccd,00119012345A,CHARACTER",
        "id.br.cpf,231.002.999-00,CHECK_DIGIT",
        "id.br.cpf,111.111.111-11,STRUCTURE",
        "id.br.cpf,39O.533.447-05,CHARACTER",
        "id.br.cnpj,16.727.230/0001-98,CHECK_DIGIT",
        "id.br.cnpj,16.727.230/0001=97,LENGTH",
        "id.br.cnpj,00000000000000,STRUCTURE",
        "id.br.cnpj,12ABC34501DE3A,CHARACTER",
        "card.pan,4111111111111112,CHECK_DIGIT",
        "card.pan,0000000000000000,STRUCTURE",
        "card.pan,41111111111,LENGTH",
        "card.pan,41111111111111111111,LENGTH",
        "card.pan,3782822463100051,LENGTH",
        "card.pan,4111x11111111111,CHARACTER",
        "bank.iban,CN89370400440532013000,REGION",
        "bank.iban,VN89370400440532013000,REGION",
        "bank.iban,DE8937040044053201300,LENGTH",
        "bank.iban,DE8937040044053201300A,STRUCTURE",
        "bank.iban,DE88370400440532013000,CHECK_DIGIT",
        "bank.iban,DE8,LENGTH",
        "bank.cnaps,10210009999,LENGTH",
        "bank.cnaps,000100099996,STRUCTURE",
        "device.imei,490154203237519,CHECK_DIGIT",
        "device.imei,000000000000000,STRUCTURE",
        "device.imei,4901542032375,LENGTH",
        "device.mac,00:1A-2b:3c:4D:5e,STRUCTURE",
        "device.mac,00:1A:2b:3c:4D:5g,CHARACTER",
        "device.mac,00:1A,LENGTH",
        "phone,1234,LENGTH",
        "phone,1234567,STRUCTURE",
        "phone,138123x5678,CHARACTER",
        "phone,+1 23+45 678,CHARACTER",
        "phone.mobile,010-12345678,STRUCTURE",
        "phone.landline,13123456789,STRUCTURE",
        "plate.cn,苏D4000,LENGTH",
        "plate.cn,苏I40000,STRUCTURE",
        "plate.cn,苏D4O000,STRUCTURE",
        "plate.cn,ABCDEFG,STRUCTURE",
        "plate.vn,05K-123.45,STRUCTURE",
        "plate.vn,30W-123.45,STRUCTURE",
        "date,1990-02-30,DATE",
        "date,1990-3-7,STRUCTURE",
        "date,1990-03/07,STRUCTURE",
        "date,31/04/1990,DATE",
        "date,1990年3月7,STRUCTURE",
        "date,0000-01-01,DATE",
        "date,yesterday,STRUCTURE",
        "birth.date,2026-11-23,RANGE",
        "birth.date,1870-01-01,RANGE",
        "email,notanemail,STRUCTURE",
        "email,x@,STRUCTURE",
        "email,@b.com,STRUCTURE",
        "email,a b@c.com,STRUCTURE",
        "email,a..b@c.com,STRUCTURE",
        "email,a@b,STRUCTURE",
        "email,a@-b.com,STRUCTURE",
        "email,a@1.2.3.4,STRUCTURE",
        "ip,localhost,STRUCTURE",
        "ip,10,STRUCTURE",
        "ip,256.1.1.1,STRUCTURE",
        "ip,01.1.1.1,STRUCTURE",
        "ip,1.2.3.4:80,STRUCTURE",
        "ip,1::2::3,STRUCTURE",
        "ip,1:2:3:4:5:6:7,STRUCTURE",
        "ip,1:2:3:4:5:6:7::8,STRUCTURE",
        "ip,:1,STRUCTURE",
    })
    void wrongTexts_reason(String category, String text, Reason reason) {
        assertThat(format(category).validate(text)).isEqualTo(Validity.invalid(reason));
        assertThat(format(category).canonical(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "id.cn.resident,１１０１０５ 19491231 002x,11010519491231002X",
        "id.br.cnpj,12. abc.345 /01DE–35,12ABC34501DE35",
        "phone,138-1234-5678,+8613812345678",
        "phone,0086 138 1234 5678,+8613812345678",
        "phone.mobile,0912.345.678,+84912345678",
        "date,7/3/1990,1990-03-07",
        "birth.date,1990年3月7日,1990-03-07",
        "device.mac,00:1a:2b:3c:4d:5e,001A2B3C4D5E",
        "device.mac,001a.2b3c.4d5e,001A2B3C4D5E",
        "email,Alice@Example.COM,Alice@example.com",
        "plate.cn,苏d·40000,苏D40000",
        "plate.vn,30MĐ-12345,30MĐ12345",
        "plate.vn,30mđ-12345,30MĐ12345",
    })
    void canonical_oneFormForEqualValues(String category, String text, String canonical) {
        assertThat(format(category).canonical(text)).isEqualTo(canonical);
    }

    @Test
    void empty_invalidEverywhere() {
        assertThat(formats.all()).hasSize(21).allSatisfy(format -> {
            assertThat(format.validate("").isValid()).isFalse();
            assertThat(format.validate(" ").isValid()).isFalse();
            assertThat(format.canonical("")).isNull();
        });
    }

    @Test
    @SuppressWarnings("DataFlowIssue")
    void null_refusedEverywhere() {
        assertThat(formats.all()).allSatisfy(format -> {
            assertThatNullPointerException().isThrownBy(() -> format.validate(null));
            assertThatNullPointerException().isThrownBy(() -> format.canonical(null));
        });
        assertThatNullPointerException().isThrownBy(() -> formats.find(null));
        assertThatNullPointerException().isThrownBy(() -> Formats.at(null));
    }

    @ParameterizedTest
    @CsvSource({"phone.mobile.work,phone.mobile", "phone.fax,phone", "plate.br,plate", "date.created,date"})
    void unknownCategory_nearestParent(String category, String found) {
        assertThat(format(category).category()).isEqualTo(Category.of(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "id.cn", "bank.account", "person.name", "credential"})
    void categoryWithoutFormat_null(String category) {
        assertThat(formats.find(Category.of(category))).isNull();
    }

    @Test
    void toString_namesOnly() {
        assertThat(formats.toString()).startsWith("Formats[bank.cnaps, bank.iban");
        assertThat(format("phone")).hasToString("phone");
        assertThat(format("email")).hasToString("email");
        assertThat(format("date")).hasToString("date");
        assertThat(format("device.mac")).hasToString("device.mac");
        assertThat(format("org.uscc")).hasToString("org.uscc");
    }
}
