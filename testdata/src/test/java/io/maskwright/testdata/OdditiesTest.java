package io.maskwright.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often, in 10,000 rows, there is what makes tables hard; {@code docs/test-data.md} lists the same. */
class OdditiesTest {

    private static final Pattern COMPOUND =
            Pattern.compile("(欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木" + "|夏侯|轩辕|百里|南宫|申屠|闻人).{1,2}");

    private static List<NamedCsvRecord> waybills;
    private static List<NamedCsvRecord> subscribers;

    @BeforeAll
    static void generate() throws IOException {
        waybills = Tables.records(TestTable.WAYBILLS, Oddities.USUAL);
        subscribers = Tables.records(TestTable.SUBSCRIBERS, Oddities.USUAL);
    }

    private static long count(List<NamedCsvRecord> rows, String column, Predicate<String> odd) {
        return Tables.column(rows, column).stream().filter(odd).count();
    }

    @ParameterizedTest
    @CsvSource({
        "recipient_phone, '\\+86 1\\d\\d-\\d{4}-\\d{4}', 270, 370",
        "recipient_phone, '0\\d{2,3}-\\d{7,8}', 65, 125",
        "recipient_phone, '[０-９]{11}', 65, 130",
        "recipient_phone, '', 22, 62",
        "recipient_id_no, '', 2850, 3150",
        "cod_card_no, '\\d{16}', 1200, 1400",
        "cod_card_no, '\\d{19}', 600, 800",
        "goods, '.*[,].*', 660, 880",
        "goods, '\".*', 660, 880",
        "goods, '(?s).*\n.*', 660, 880",
        "remark, '=HYPERLINK.*', 1020, 1230",
        "remark, '请打1\\d{10}', 1020, 1230",
        "remark, '收件人身份证\\d{17}[\\dX]', 1020, 1230",
        "remark, '邮箱 .+@.+', 1020, 1230",
        "remark, '', 4100, 4600",
        "recipient_name, '.+·.+', 150, 250",
        "recipient_name, '.', 10, 45",
        "sender_phone, '1\\d{10}', 10000, 10000"
    })
    void waybills_haveThem(String column, String pattern, long least, long most) {
        assertThat(count(waybills, column, value -> value.matches(pattern))).isBetween(least, most);
    }

    @Test
    void chineseNames_areUsualForTheMostPart() {
        assertThat(count(waybills, "sender_name", name -> COMPOUND.matcher(name).matches()))
                .isBetween(450L, 600L);
        assertThat(count(waybills, "sender_name", name -> name.codePoints().anyMatch(c -> c > 0xffff)))
                .isBetween(25L, 80L);
        assertThat(count(waybills, "sender_name", name -> name.startsWith("王"))).isBetween(600L, 850L);
        assertThat(count(waybills, "sender_name", name -> name.matches("[李张刘陈].{1,2}")))
                .isGreaterThan(1_700L);
    }

    @ParameterizedTest
    @CsvSource({
        "msisdn, '\\+84 \\d{9}', 420, 580",
        "msisdn, '0\\d{3}\\.\\d{3}\\.\\d{3}', 400, 560",
        "msisdn, '0\\d{9}', 8850, 9150",
        "full_name, 'Nguyễn .*', 3500, 3900",
        "address, '.*(Quận|Huyện|Thị xã|Thành phố) .*', 350, 650",
        "province, '(Hà Giang|Bình Dương|Hải Dương|Long An)', 10, 120"
    })
    void subscribers_haveThem(String column, String pattern, long least, long most) {
        assertThat(count(subscribers, column, value -> value.matches(pattern))).isBetween(least, most);
    }

    @Test
    void vietnameseNames_areDecomposedAtTimes() {
        assertThat(count(subscribers, "full_name", name -> !Normalizer.isNormalized(name, Normalizer.Form.NFC)))
                .isBetween(420L, 580L);
        assertThat(Tables.column(subscribers, "address"))
                .allMatch(address -> Normalizer.isNormalized(address, Normalizer.Form.NFC));
    }

    @Test
    void orders_haveFreeTextAndEmptyArrays() throws IOException {
        List<String> lines = Tables.text(TestTable.ORDERS, Oddities.USUAL, Tables.ROWS)
                .lines()
                .toList();
        assertThat(lines.stream().filter(line -> line.contains("\"phones\":[]")))
                .hasSizeBetween(2_300, 2_700);
        assertThat(lines.stream().filter(line -> line.contains("\"note\":null")))
                .hasSizeBetween(4_800, 5_200);
        assertThat(lines.stream().filter(line -> line.contains("\"备注\":\"请打"))).hasSizeBetween(3_100, 3_500);
        assertThat(lines.stream().filter(line -> line.contains("\\\"限量版"))).hasSizeGreaterThan(1_000);
    }

    @Test
    void without_tablesAreClean() throws IOException {
        String clean = Tables.text(TestTable.WAYBILLS, Oddities.NONE, Tables.ROWS);
        assertThat(clean.lines()).hasSize(Tables.ROWS + 1).allMatch(line -> line.split(",", -1).length == 13);
        assertThat(clean).doesNotContain("\"", "=", "·", "+86", "０", "邮箱", "请打", "身份证");
        assertThat(clean.codePoints().allMatch(c -> c <= 0xffff)).isTrue();
        String people = Tables.text(TestTable.SUBSCRIBERS, Oddities.NONE, Tables.ROWS);
        assertThat(people).doesNotContain("+84", "Quận", "Huyện");
        assertThat(Normalizer.isNormalized(people, Normalizer.Form.NFC)).isTrue();
        String orders = Tables.text(TestTable.ORDERS, Oddities.NONE, Tables.ROWS);
        assertThat(orders).doesNotContain("\\", "联系", "请打");
    }
}
