package io.maskwright.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.maskwright.Category;
import io.maskwright.format.Cccd;
import io.maskwright.format.CnDivisions;
import io.maskwright.format.Divisions;
import io.maskwright.format.Format;
import io.maskwright.format.Formats;
import io.maskwright.format.ResidentId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The library's formats, which share no code with the generator, find every identifier well-formed. */
class ValidityTest {

    private static void assertValid(String category, Iterable<String> values) {
        Format format = Formats.standard().find(Category.of(category));
        assertThat(format).isNotNull();
        assertThat(values)
                .filteredOn(value -> !value.isEmpty())
                .as(category)
                .isNotEmpty()
                .allMatch(value -> format.validate(value).isValid());
    }

    @ParameterizedTest
    @EnumSource(Oddities.class)
    void waybills_haveValidIdentifiers(Oddities oddities) throws IOException {
        List<NamedCsvRecord> rows = Tables.records(TestTable.WAYBILLS, oddities);
        assertThat(rows).hasSize(Tables.ROWS);
        assertValid("phone.mobile", Tables.column(rows, "sender_phone"));
        assertValid("phone", Tables.column(rows, "recipient_phone"));
        assertValid("id.cn.resident", Tables.column(rows, "recipient_id_no"));
        assertValid("card.pan", Tables.column(rows, "cod_card_no"));
        CnDivisions divisions = Divisions.cn();
        assertThat(rows).allSatisfy(row -> {
            String address = row.getField("recipient_address");
            assertThat(divisions.head(address).endOfCounty()).as(address).isPositive();
            assertThat(address).contains(row.getField("city"));
            assertThat(LocalDateTime.parse(row.getField("created_at")).getMonthValue())
                    .isEqualTo(10);
            assertThat(Integer.parseInt(row.getField("weight_g"))).isBetween(20, 30_020);
        });
    }

    @Test
    void sexOfResidentIds_isThatOfTheName() throws IOException {
        List<NamedCsvRecord> rows = Tables.records(TestTable.WAYBILLS, Oddities.USUAL);
        long women = rows.stream()
                .filter(row -> row.getField("recipient_name").matches(".[静娟燕婷芳娜丽敏]"))
                .map(row -> ResidentId.parse(row.getField("recipient_id_no")))
                .filter(id -> id != null)
                .peek(id -> assertThat(id.sex()).isEqualTo(io.maskwright.format.Sex.FEMALE))
                .count();
        assertThat(women).isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(Oddities.class)
    void subscribers_haveValidIdentifiersThatAgree(Oddities oddities) throws IOException {
        List<NamedCsvRecord> rows = Tables.records(TestTable.SUBSCRIBERS, oddities);
        assertValid("phone.mobile", Tables.column(rows, "msisdn"));
        assertValid("id.vn.cccd", Tables.column(rows, "cccd"));
        assertValid("email", Tables.column(rows, "email"));
        assertValid("device.imei", Tables.column(rows, "imei"));
        assertValid("birth.date", Tables.column(rows, "birth_date"));
        assertThat(rows).allSatisfy(row -> {
            Cccd cccd = Cccd.parse(row.getField("cccd"));
            LocalDate birth = LocalDate.parse(row.getField("birth_date"));
            assertThat(cccd).isNotNull();
            assertThat(cccd.birthYear()).isEqualTo(birth.getYear());
            assertThat(LocalDate.parse(row.getField("activated_on")))
                    .isBetween(birth.plusYears(14), LocalDate.of(2025, 12, 31));
            if (row.getField("full_name").contains(" Thị ")) {
                assertThat(cccd.sex()).isEqualTo(io.maskwright.format.Sex.FEMALE);
            }
            String address = row.getField("address");
            assertThat(address).endsWith(", " + row.getField("province"));
            assertThat(Divisions.vn().tail(address).startOfProvince())
                    .as(address)
                    .isPositive();
        });
    }

    @Test
    void keys_areUnique() throws IOException {
        int rows = 300_000;
        assertDistinct(TestTable.SUBSCRIBERS, List.of("msisdn", "cccd", "imei", "email"), rows);
        assertDistinct(TestTable.WAYBILLS, TestTable.WAYBILLS.columns().subList(0, 1), rows);
    }

    private static void assertDistinct(TestTable table, List<String> keys, int rows) {
        RowSource source = table.source(new Settings(5, Oddities.USUAL, 2));
        Row row = new Row();
        Map<String, Set<String>> seen = new HashMap<>();
        for (int i = 1; i <= rows; i++) {
            source.fill(i, row.clear());
            for (String key : keys) {
                // One number is one key, whatever the form.
                String value = row.cells().get(table.columns().indexOf(key));
                seen.computeIfAbsent(key, any -> new HashSet<>())
                        .add(key.equals("msisdn") ? value.replace("+84 ", "0").replace(".", "") : value);
            }
        }
        keys.forEach(key -> assertThat(seen.get(key)).as(key).hasSize(rows));
    }

    @Test
    void calls_joinSubscribersOnBothEnds() throws IOException {
        Set<String> numbers =
                new HashSet<>(Tables.column(Tables.records(TestTable.SUBSCRIBERS, Oddities.USUAL), "msisdn"));
        List<NamedCsvRecord> calls = Tables.records(TestTable.CALLS, Oddities.USUAL);
        assertThat(numbers).containsAll(Tables.column(calls, "from_msisdn"));
        assertThat(numbers).containsAll(Tables.column(calls, "to_msisdn"));
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.getField("from_msisdn")).isNotEqualTo(call.getField("to_msisdn"));
            assertThat(LocalDateTime.parse(call.getField("started_at")).getYear())
                    .isEqualTo(2026);
            assertThat(Double.parseDouble(call.getField("cell_lat"))).isBetween(8.0, 24.0);
            assertThat(Double.parseDouble(call.getField("cell_lon"))).isBetween(102.0, 110.0);
        });
        assertValid("ip", Tables.column(calls, "ip"));
    }

    @Test
    void calls_areMadeByFewForTheMostPart() throws IOException {
        Map<String, Long> made = Tables.column(Tables.records(TestTable.CALLS, Oddities.USUAL), "from_msisdn").stream()
                .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
        assertThat(made.values().stream().mapToLong(Long::longValue).max().orElseThrow())
                .isBetween(20L, 200L);
        assertThat(made).hasSizeLessThan(5_000);
    }

    @Test
    void twoSubscribers_callEachOther() {
        TableGenerator two =
                TableGenerator.builder(TestTable.CALLS).subscribers(2).build();
        TableGenerator subscribers =
                TableGenerator.builder(TestTable.SUBSCRIBERS).build();
        Set<String> both = Set.of(subscribers.row(1).get(2), subscribers.row(2).get(2));
        for (int i = 1; i < 20; i++) {
            assertThat(both)
                    .containsExactlyInAnyOrder(two.row(i).get(0), two.row(i).get(1));
        }
    }

    @ParameterizedTest
    @EnumSource(Oddities.class)
    void orders_areDocumentsWithValidIdentifiers(Oddities oddities) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        String[] lines = Tables.text(TestTable.ORDERS, oddities, 3000).split("\n");
        assertThat(lines).hasSize(3000);
        for (int i = 0; i < lines.length; i++) {
            JsonNode order = mapper.readTree(lines[i]);
            assertThat(order.path("orderId").asInt()).isEqualTo(i + 1);
            assertValid(
                    "id.cn.resident", List.of(order.path("buyer").path("idNo").asText()));
            assertValid("card.pan", List.of(order.path("pay").path("card").asText()));
            assertValid("email", List.of(order.at("/buyer/contact/email").asText()));
            assertValid("ip", List.of(order.at("/attributes/ip").asText()));
            order.at("/buyer/phones").forEach(phone -> assertValid("phone.mobile", List.of(phone.asText())));
            assertThat(order.path("items")).hasSizeBetween(1, 4);
            assertThat(order.at("/pay/amount").isNumber()).isTrue();
        }
    }
}
