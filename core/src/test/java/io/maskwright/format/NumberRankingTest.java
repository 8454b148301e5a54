package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rankings of numbers with check digits: sample files, sizes, and ranks that must never change. */
class NumberRankingTest {

    private static final Map<String, Ranking> BY_FILE = Map.of(
            "cn/resident_id.csv", Rankings.residentId(ResidentKeep.NOTHING),
            "cn/uscc.csv", Rankings.uscc(),
            "vn/mst.csv", Rankings.mst(),
            "br/cpf.csv", Rankings.cpf(),
            "br/cnpj.csv", Rankings.cnpj(),
            "intl/iban.csv", Rankings.iban(),
            "intl/pan.csv", Rankings.pan(PanKeep.NOTHING, PanCheckDigit.VALID));

    static Stream<Arguments> samples() {
        return BY_FILE.entrySet().stream()
                .flatMap(file -> Samples.of(file.getKey()).map(row -> Arguments.of(file.getValue(), row)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_readIfValid(Ranking ranking, Map<String, String> row) {
        String text = row.get("value");

        Ranked value = ranking.read(text);

        assertThat(value != null).isEqualTo(!row.get("expected").equals("invalid"));
        if (value != null) {
            Ranked again = Objects.requireNonNull(ranking.read(RankingLaws.write(value, RankingLaws.rank(value))));
            assertThat(RankingLaws.rank(again)).isEqualTo(RankingLaws.rank(value));
        }
    }

    @Test
    void sizes_exact() {
        assertThat(Rankings.uscc().smallestGroup())
                .isEqualTo(BigInteger.TEN.pow(8).multiply(BigInteger.valueOf(31).pow(9)));
        assertThat(Rankings.cccd().smallestGroup()).isEqualTo(BigInteger.valueOf(63L * 252 * 1_000_000));
        assertThat(Rankings.cpf().smallestGroup()).isEqualTo(BigInteger.valueOf(999_999_990));
        assertThat(Rankings.cnpj().smallestGroup()).isEqualTo(BigInteger.valueOf(999_999_999_999L));
        assertThat(Rankings.imei().smallestGroup()).isEqualTo(BigInteger.valueOf(99_999_999_000_000L));
        assertThat(Rankings.iban().smallestGroup()).isEqualTo(BigInteger.TEN.pow(11));
    }

    @Test
    void mstPayloads_allInOrder() {
        long index = 0;
        for (int payload = 0; payload < 20_100_000; payload++) {
            if (payload == 100_000) {
                payload = 9_950_000;
                index = MstPayloads.indexOf(nextHolding(payload));
            }
            if (payload == 10_050_000) {
                payload = 19_990_000;
                index = MstPayloads.indexOf(nextHolding(payload));
            }
            if (holds(payload)) {
                if (MstPayloads.indexOf(payload) != index || MstPayloads.payload(index) != payload) {
                    throw new AssertionError("payload " + payload);
                }
                index++;
            }
        }
    }

    private static int nextHolding(int payload) {
        int next = payload;
        while (!holds(next)) {
            next++;
        }
        return next;
    }

    private static boolean holds(int payload) {
        return payload % 10_000_000 != 0 && CheckDigits.mst(String.format("%09d", payload)) < 10;
    }

    @Test
    void mstPayloads_countedExactly() {
        long last = MstPayloads.COUNT - 1;
        int payload = MstPayloads.payload(last);
        assertThat(nextHolding(payload)).isEqualTo(payload);
        for (int after = payload + 1; after < 1_000_000_000; after++) {
            assertThat(holds(after)).isFalse();
        }
        // By remainders: the payloads whose weighted sum is 0 modulo 11, without those that have no serial.
        long[] ways = {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        for (int weight : new int[] {31, 29, 23, 19, 17, 13, 7, 5, 3}) {
            long[] next = new long[11];
            for (int i = 0; i < 110; i++) {
                next[(i / 10 + weight * (i % 10)) % 11] += ways[i / 10];
            }
            ways = next;
        }
        long noSerial = IntStream.range(0, 100)
                .filter(province -> CheckDigits.mst(String.format("%02d0000000", province)) < 10)
                .count();
        assertThat(MstPayloads.COUNT).isEqualTo(1_000_000_000 - ways[0] - noSerial);
    }

    @Test
    void cnpj_digitsStayDigitsAndLettersLetters() {
        Ranked.Small digits =
                (Ranked.Small) Objects.requireNonNull(Rankings.cnpj().read("16.727.230/0001-97"));
        assertThat(digits.write(0)).isEqualTo("00.000.000/0001-91");
        assertThat(digits.write(digits.size() - 1)).startsWith("99.999.999/9999-");
        Ranked.Large letters =
                (Ranked.Large) Objects.requireNonNull(Rankings.cnpj().read("12.ABC.345/01DE-35"));
        assertThat(letters.size()).isEqualTo(BigInteger.valueOf(36).pow(12).subtract(BigInteger.TEN.pow(12)));
        assertThat(letters.write(BigInteger.ZERO)).startsWith("00.000.000/000A-");
        assertThat(letters.write(letters.size().subtract(BigInteger.ONE))).startsWith("ZZ.ZZZ.ZZZ/ZZZZ-");
        assertThat(List.of(digits.kept(), letters.kept())).containsExactly("numeric", "alphanumeric");
    }

    @Test
    void mst_formsApart() {
        assertThat(Objects.requireNonNull(Rankings.mst().read("0100233488")).kept())
                .isEqualTo("10");
        assertThat(Objects.requireNonNull(Rankings.mst().read("001 190 123456")).kept())
                .isEqualTo("12");
        assertThat(Rankings.mst().read("0314409058-000")).isNull();
        Ranked.Small branch =
                (Ranked.Small) Objects.requireNonNull(Rankings.mst().read("0314409058-002"));
        assertThat(branch.kept()).isEqualTo("13");
        assertThat(branch.size()).isEqualTo(999 * MstPayloads.COUNT);
        assertThat(branch.write(branch.rank() - 1)).isEqualTo("0314409058-001");
    }

    @ParameterizedTest
    @CsvSource({"490154203237518, 15", "49015420323751, 14", "4901542032375100, 16", "49-015420-323751-8-12, 17"})
    void imei_formsApart(String text, String kept) {
        Ranked.Small value =
                (Ranked.Small) Objects.requireNonNull(Rankings.imei().read(text));
        assertThat(value.kept()).isEqualTo(kept);
        assertThat(value.write(value.rank())).isEqualTo(text);
    }

    @Test
    void iban_countryKept() {
        Ranked value = Objects.requireNonNull(Rankings.iban().read("gb29 nwbk 6016 1331 9268 19"));
        assertThat(value.kept()).isEqualTo("GB");
        assertThat(RankingLaws.write(value, BigInteger.ZERO)).startsWith("gb").contains(" aaaa 0000 0000 0000 00");
        assertThat(Rankings.iban().read("AL48212110090000000235698741")).isNull();
    }

    /** The structures of version 1 are those that the format takes. */
    @Test
    void ibanStructures_thoseOfTheFormat() {
        assertThat(Tables.rows("ranking-bank-iban-1.csv", 2))
                .usingRecursiveComparison()
                .isEqualTo(Tables.rows("iban-structures.csv", 2));
    }

    @Test
    void cccdPlaces_thoseOfTheFormat() {
        for (int place = 0; place < 1000; place++) {
            String id = String.format("%03d", place) + "190123456";
            assertThat(Rankings.cccd().read(id) != null).isEqualTo(Cccd.parse(id) != null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cn/uscc.csv, 91110000600037341L, 2408913980176084016754",
        "vn/mst.csv, 0100233488, 9112133",
        "vn/mst.csv, 0314409058-002, 28554054364",
        "vn/mst.csv, 001190123456, 190123456",
        "vn/mst.csv, 096325123456, 15875123456",
        "br/cpf.csv, 390.533.447-05, 390533443",
        "br/cnpj.csv, 16.727.230/0001-97, 167272300000",
        "br/cnpj.csv, 12.ABC.345/01DE-35, 139981469648639986",
        "intl/iban.csv, GB29NWBK60161331926819, 24339660161331926819",
        "intl/iban.csv, BR9700360305000010009795493P1, 337245480009369168581989",
    })
    void ranks_neverChange(String file, String text, BigInteger rank) {
        Ranking ranking = Objects.requireNonNull(BY_FILE.get(file));
        assertThat(RankingLaws.rank(Objects.requireNonNull(ranking.read(text)))).isEqualTo(rank);
    }
}
