package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhoneRankingTest {

    private static final Ranking PHONE = Rankings.phone(PhoneKeep.NOTHING);
    private static final Ranking PREFIX = Rankings.phone(PhoneKeep.PREFIX);

    private static final List<Ranking> ALL = Stream.concat(
                    Stream.of(
                            PHONE,
                            PREFIX,
                            Rankings.mobile(PhoneKeep.NOTHING),
                            Rankings.mobile(PhoneKeep.PREFIX),
                            Rankings.landline(PhoneKeep.NOTHING)),
                    Stream.of(1, 2, 3, 4, 5, 7, 9)
                            .flatMap(n -> Stream.of(
                                    Rankings.phone(PhoneKeep.first(n)),
                                    Rankings.mobile(PhoneKeep.first(n)),
                                    Rankings.landline(PhoneKeep.first(n)))))
            .toList();

    private static final List<String> CN_WRITINGS = List.of(
            "13812345678",
            "138 1234 5678",
            "138-1234-5678",
            "１３８１２３４５６７８",
            "+8613812345678",
            "+86 138-1234-5678",
            "＋86 138.1234.5678",
            "(+86) 13812345678",
            "008613812345678",
            "0086 138 1234 5678",
            "8613812345678",
            "013812345678",
            "+86 (0)138 1234 5678",
            " 13812345678\n");

    private static final List<String> VN_WRITINGS = List.of(
            "0912345678",
            "0912.345.678",
            "０９１２３４５６７８",
            "+84912345678",
            "+84 912 345 678",
            "+84 (0)912 345 678",
            "0084912345678",
            "84912345678",
            "912345678");

    private static final List<String> LANDLINES = List.of(
            "010-62345678",
            "02162345678",
            "(0755) 8234-5678",
            "0086 755 82345678",
            "+86-10-6234-5678",
            "0453 6234567",
            "024 3825 1234",
            "+84 24 3825 1234",
            "+84 225 382 1055",
            "+86 24 3825 1234",
            "0260 3862 123");

    private static Predicate<String> valid(String category) {
        Format format = RankingLaws.format(category);
        return text -> format.validate(text).isValid();
    }

    private static Predicate<String> valid(Ranking ranking) {
        return valid(ranking.name().split(" ")[0]);
    }

    @Example
    void writings_holdLaws() {
        List<String> texts = new ArrayList<>(CN_WRITINGS);
        texts.addAll(VN_WRITINGS);
        texts.addAll(List.of("+86 161 0123 4567", "17401234567", "0121 012 345", "0140123456", "0160123456"));
        texts.addAll(LANDLINES);
        for (Ranking ranking : ALL) {
            for (String text : texts) {
                if (ranking.read(text) != null) {
                    RankingLaws.hold(ranking, text, valid(ranking), 1);
                }
            }
        }
        texts.forEach(text -> assertThat(PHONE.read(text)).as(text).isNotNull());
        LANDLINES.forEach(
                text -> assertThat(Rankings.landline(PhoneKeep.NOTHING).read(text))
                        .as(text)
                        .isNotNull());
    }

    @Example
    void equalNumbers_haveEqualRanksInAllWritings() {
        for (Ranking ranking : List.of(PHONE, PREFIX, Rankings.phone(PhoneKeep.first(7)))) {
            assertAlike(ranking, CN_WRITINGS);
            assertAlike(ranking, VN_WRITINGS);
            assertAlike(ranking, List.of("024 3825 1234", "+84 24 3825 1234", "+84 024 38251234"));
            assertAlike(ranking, List.of("0755-82345678", "+86 755 82345678", "00867558234 5678"));
        }
    }

    private static void assertAlike(Ranking ranking, List<String> texts) {
        Ranked first = RankingLaws.read(ranking, texts.get(0));
        for (String text : texts) {
            Ranked ranked = RankingLaws.read(ranking, text);
            assertThat(RankingLaws.rank(ranked)).as(text).isEqualTo(RankingLaws.rank(first));
            assertThat(ranked.kept()).isEqualTo(first.kept());
        }
    }

    @Example
    void layoutAndCountry_stay() {
        BigInteger rank = BigInteger.valueOf(1_234_567);
        assertThat(RankingLaws.write(RankingLaws.read(PREFIX, "+86 138-1234-5678"), rank))
                .isEqualTo("+86 138-0123-4567");
        assertThat(RankingLaws.write(RankingLaws.read(PREFIX, "１３８１２３４５６７８"), rank))
                .isEqualTo("１３８０１２３４５６７");
        assertThat(RankingLaws.write(RankingLaws.read(PREFIX, "0912.345.678"), rank))
                .isEqualTo("0911.234.567");
        assertThat(RankingLaws.write(RankingLaws.read(PHONE, "(0755) 8234-5678"), rank))
                .isEqualTo("(0755) 0123-4567");
    }

    @Example
    void keptParts_areCanonical() {
        assertThat(RankingLaws.read(PHONE, "+86 138-1234-5678").kept()).isEqualTo("CN");
        assertThat(RankingLaws.read(PREFIX, "+86 138-1234-5678").kept()).isEqualTo("CN 138");
        assertThat(RankingLaws.read(PREFIX, "+84 912345678").kept()).isEqualTo("VN 091");
        assertThat(RankingLaws.read(PREFIX, "+84 1400 12345").kept()).isEqualTo("VN 01");
        assertThat(RankingLaws.read(PREFIX, "021 62345678").kept()).isEqualTo("10 0216");
        assertThat(RankingLaws.read(PHONE, "0755-82345678").kept()).isEqualTo("11 0755");
    }

    @Example
    void groups_haveTheirSizes() {
        assertThat(PHONE.smallestGroup()).isEqualTo(9_900_000);
        assertThat(Rankings.mobile(PhoneKeep.NOTHING).smallestGroup()).isEqualTo(379_400_000);
        assertThat(Rankings.mobile(PhoneKeep.PREFIX).smallestGroup()).isEqualTo(1_000_000);
        assertThat(Rankings.mobile(PhoneKeep.first(4)).smallestGroup()).isEqualTo(1_000_000);
        assertThat(Rankings.mobile(PhoneKeep.first(5)).smallestGroup()).isEqualTo(100_000);
        assertThat(Rankings.mobile(PhoneKeep.first(7)).smallestGroup()).isEqualTo(1_000);
        assertThat(RankingLaws.size(RankingLaws.read(Rankings.mobile(PhoneKeep.first(7)), "13812345678")))
                .isEqualTo(10_000);
        assertThat(RankingLaws.size(RankingLaws.read(PREFIX, "13812345678"))).isEqualTo(100_000_000);
    }

    @Example
    void names_tellWhatIsKept() {
        assertThat(ALL.stream().map(Ranking::name)).doesNotHaveDuplicates();
        assertThat(PREFIX.name()).isEqualTo("phone keep=prefix");
        assertThatThrownBy(() -> Rankings.phone(PhoneKeep.first(10))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rankings.landline(PhoneKeep.PREFIX))
                .hasMessage("keep must be nothing or first digits: fixed lines have no prefix");
    }

    @Example
    void otherTexts_areRefused() {
        for (Ranking ranking : ALL) {
            RankingLaws.refusesOtherTexts(ranking);
            RankingLaws.refuses(
                    ranking,
                    List.of(
                            "12812345678",
                            "1381234567",
                            "138123456789",
                            "+1 201 555 0123",
                            "+44 20 7946 0018",
                            "10086",
                            "013812345",
                            "+86 912345678",
                            "+84 13812345678",
                            "138\n12345678",
                            "13812345678 ext 5",
                            "13812345678+",
                            "++8613812345678",
                            "00 00 8613812345678",
                            "+",
                            "01987654321",
                            "+86 26 38251234",
                            "+84 755 82345678",
                            "0112345678"));
        }
        assertThat(Rankings.mobile(PhoneKeep.NOTHING).read("0755-82345678")).isNull();
        assertThat(Rankings.landline(PhoneKeep.NOTHING).read("13812345678")).isNull();
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> heads = Arbitraries.of("", "+86", "+84 ", "0086", "0084", "86", "84", "0", "+86 0", "+");
        Arbitrary<String> starts = Arbitraries.of("13", "15", "9", "3", "8", "10", "2", "755", "24", "1");
        Arbitrary<String> tails =
                Arbitraries.strings().withChars("0123456789").ofMinLength(6).ofMaxLength(10);
        return Combinators.combine(heads, starts, tails).as((head, start, tail) -> head + start + tail);
    }

    @Property(tries = 1000, seed = "20261121")
    void whatIsRead_isValidAndHoldsLaws(@ForAll("numbers") String text) {
        if (PREFIX.read(text) != null) {
            assertThat(valid("phone").test(text)).as(text).isTrue();
            RankingLaws.hold(PREFIX, text, valid("phone"), 7);
        }
        if (Rankings.mobile(PhoneKeep.NOTHING).read(text) != null) {
            RankingLaws.hold(Rankings.mobile(PhoneKeep.NOTHING), text, valid("phone.mobile"), 7);
        }
    }

    /** The table is the whole of what libphonenumber takes for mobile numbers: no prefix more, none less. */
    @Example
    void mobileTable_isThatOfTheValidator() {
        assertTable(86, 11, "+86");
        assertTable(84, 9, "+84");
    }

    private static void assertTable(int country, int digits, String head) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        Ranking mobile = Rankings.mobile(PhoneKeep.NOTHING);
        Random random = new Random(1);
        long block = Decimals.power(digits - 5);
        for (int prefix = 10_000; prefix < 100_000; prefix++) {
            long number = prefix * block + (long) (random.nextDouble() * block);
            PhoneNumber parsed = new PhoneNumber().setCountryCode(country).setNationalNumber(number);
            boolean expected = numbers.getNumberType(parsed) == PhoneNumberType.MOBILE;
            assertThat(mobile.read(head + number) != null).as(head + prefix).isEqualTo(expected);
        }
    }

    /** Not readable although valid: what starts with a carrier code, fixed lines without 0, service numbers. */
    @Example
    void phonesOfTheData_areReadable() {
        Set<String> phones = new TreeSet<>();
        phones.addAll(column("waybills.csv", 3));
        phones.addAll(column("waybills.csv", 5));
        phones.addAll(column("subscribers.csv", 2));
        phones.addAll(column("calls.csv", 0));
        phones.addAll(column("calls.csv", 1));
        phones.removeIf(text -> !valid("phone").test(text));
        assertThat(phones).hasSizeGreaterThan(25_000);
        assertThat(phones.stream().filter(text -> PHONE.read(text) == null).toList())
                .isEmpty();
    }

    /** Returns a column by the commas before it; lines that are the rest of a quoted field give nothing valid. */
    private static List<String> column(String file, int index) {
        Path path = Path.of(System.getProperty("basedir", "."), "..", "examples", "data", file);
        try (Stream<String> lines = Files.lines(path)) {
            return lines.map(line -> line.split(",", -1))
                    .filter(cells -> cells.length > index)
                    .map(cells -> cells[index])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first and the last number of each prefix of the table, in the order of ranks. */
    @Example
    void prefixes_areCountedOnce() {
        for (String text :
                List.of("+86 13812345678", "+84 912345678", "0755-82345678", "010 62345678", "0218 1234567")) {
            Ranked.Small ranked = (Ranked.Small) RankingLaws.read(PHONE, text);
            long block = text.startsWith("+84") ? 10_000 : text.startsWith("+86") ? 1_000_000 : 100_000;
            assertThat(ranked.size() % block).isZero();
            String last = "";
            for (long rank = 0; rank < ranked.size(); rank += rank % block == 0 ? block - 1 : 1) {
                String other = ranked.write(rank);
                assertThat(other).isGreaterThan(last);
                assertThat(((Ranked.Small) RankingLaws.read(PHONE, other)).rank())
                        .isEqualTo(rank);
                last = other;
            }
        }
    }

    @Example
    void smallGroup_isCountedOnce() {
        Ranking ranking = Rankings.phone(PhoneKeep.first(5));
        Ranked ranked = RankingLaws.read(ranking, "13812345678");
        assertThat(RankingLaws.size(ranked)).isEqualTo(1_000_000);
        for (int rank = 0; rank < 1_000_000; rank++) {
            Ranked.Small small = (Ranked.Small) ranking.read(((Ranked.Small) ranked).write(rank));
            if (small == null || small.rank() != rank) {
                assertThat(rank).as("read back").isEqualTo(-1);
            }
        }
    }
}
