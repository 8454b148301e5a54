package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.internal.text.Graphemes;
import io.maskwright.key.DomainKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short ways through the masks give what the long ways give, and are taken by the texts that are common. */
class QuickMaskTest {

    private static final List<String> MASKS = List.of(
            "name",
            "phone",
            "phone(minHidden=6)",
            "phone(minHidden=11)",
            "email",
            "id",
            "residentId",
            "cccd",
            "mst",
            "cpf",
            "cnpj",
            "cnaps",
            "imei",
            "pan",
            "plate",
            "passport",
            "driverLicence",
            "bankAccount",
            "iban",
            "partial(first=1, last=2)",
            "partial(first=0, last=0)",
            "partial(first=3, last=4, char=\"#\")",
            "partial(first=3, last=4, keepSeparators=true)",
            "landline",
            "residentId",
            "permit",
            "mac",
            "ip",
            "truncateDate(to=decade)",
            "truncateDate(to=quarter)",
            "truncateDate(to=day, otherwise=hide)");

    private static final List<String> ADDRESSES =
            List.of("address(level=unit)", "address(level=county)", "address(level=city)", "address(level=province)");

    /** What common values are made of, and what is strange in them. */
    private static final List<String> PARTS = List.of(
            "北京市",
            "四川省",
            "甘孜",
            "藏族自治州",
            "炉霍县",
            "市辖区",
            "东城区",
            "吉林",
            "中国",
            "人民东路",
            "胡同",
            "288号",
            "三单元",
            "1单元",
            "东单元",
            "西户",
            "2202室",
            "5",
            "12-3",
            "3F",
            "三楼",
            "8层",
            "*",
            "***",
            "号",
            "楼",
            " ",
            ",",
            "，",
            "（",
            "１",
            "①",
            "AB",
            "ｱ",
            "Phòng 1203",
            "tầng 5",
            "P.302",
            "số 105",
            "ngõ 42/1",
            "unİt 7",
            ", ",
            "; ",
            "Phường Chánh Phú Hoà",
            "Xã Yên Thắng",
            "Quận 1",
            "Hồ Chí Minh",
            "TP.HCM",
            "Hà Nội",
            "Việt Nam",
            "100000",
            "o\u0301",
            "\ud83d\ude00",
            "\ud800",
            "\r\n",
            "\u0130",
            "Nguyễn",
            "Đỗ ",
            "O'Neil",
            "D.",
            "阿里木江",
            "·",
            "买买提",
            "+86 ",
            "0086",
            "-",
            "138",
            "0013",
            "8000",
            "(028) ",
            "192.168.",
            "256",
            "0.1",
            "::1",
            "苏D·40000",
            "51F-728.98",
            "港",
            "H1234567801",
            "aa:bb:cc:",
            "2024-02-29",
            "2023-02-29",
            "T23:59:59",
            " 1:2");

    private static final List<String> ADDRESS_LINES =
            Stream.concat(lines("cn.txt").stream(), lines("vn.txt").stream()).toList();

    @Provide
    Arbitrary<String> masks() {
        return Arbitraries.of(MASKS);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20);
        return Arbitraries.frequencyOf(
                Tuple.of(4, digits),
                Tuple.of(2, digits.map(each -> "+" + each)),
                Tuple.of(2, digits.map(each -> each + "X")),
                Tuple.of(
                        2,
                        Arbitraries.strings().withChars("aZ 張").ofMinLength(1).ofMaxLength(30)),
                Tuple.of(
                        2,
                        Arbitraries.strings()
                                .withChars("ab.Z@-1é")
                                .ofMinLength(1)
                                .ofMaxLength(30)),
                Tuple.of(2, digits.map(each -> "粤B" + each)),
                Tuple.of(2, han()),
                Tuple.of(1, Arbitraries.of("欧阳", "司马", "诸葛").flatMap(first -> han().map(rest -> first + rest))),
                Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(20)));
    }

    @Provide
    Arbitrary<String> composed() {
        Arbitrary<String> joined =
                Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(9).map(parts -> String.join("", parts));
        Arbitrary<String> known = Arbitraries.of(ADDRESS_LINES);
        return Arbitraries.oneOf(
                joined,
                known,
                Combinators.combine(known, joined, Arbitraries.doubles().between(0, 1))
                        .as((line, part, share) -> {
                            int at = (int) (line.length() * share);
                            return line.substring(0, at) + part + line.substring(at);
                        }),
                Combinators.combine(known, Arbitraries.doubles().between(0, 1))
                        .as((line, share) -> line.substring((int) ((line.length() - 1) * share))));
    }

    @Provide
    Arbitrary<String> allMasks() {
        return Arbitraries.of(Stream.concat(MASKS.stream(), ADDRESSES.stream()).toList());
    }

    @Provide
    Arbitrary<String> addressMasks() {
        return Arbitraries.of(ADDRESSES);
    }

    @Property(tries = 4000)
    void shortWay_givesWhatTheLongWayGives_forValuesOfKnownParts(
            @ForAll("allMasks") String mask, @ForAll("composed") String text) {
        assertShortWayGivesTheSame(mask, text);
    }

    @Property(tries = 4000)
    void shortWay_givesWhatTheLongWayGives_forAddresses(
            @ForAll("addressMasks") String mask, @ForAll("composed") String text) {
        assertShortWayGivesTheSame(mask, text);
    }

    private static void assertShortWayGivesTheSame(String mask, String text) {
        Strategy strategy = StrategyRegistry.standard().parse(mask, DomainKeys.NONE);
        for (int room : new int[] {8, 100}) {
            String quick = quick(strategy, text, room);
            if (quick != null) {
                assertThat(quick).isEqualTo(strategy.apply(text, ValueContext.NONE));
            }
        }
    }

    @Test
    void knownAddresses_goTheShortWay() {
        for (String mask : ADDRESSES) {
            Strategy strategy = StrategyRegistry.standard().parse(mask, DomainKeys.NONE);
            assertThat(ADDRESS_LINES).allSatisfy(line -> assertThat(quick(strategy, line))
                    .isNotNull()
                    .isEqualTo(strategy.apply(line, ValueContext.NONE)));
        }
    }

    @Test
    void lackOfRoom_isLeftToTheLongWay() {
        Strategy unit = StrategyRegistry.standard().parse("address(level=unit)", DomainKeys.NONE);
        String text = "北京市朝阳区人民路1室2室3室4室5室6室7室8室9室";

        assertThat(quick(unit, text, 8)).isNull();
        assertThat(quick(unit, text, 100)).isEqualTo(unit.apply(text, ValueContext.NONE));
        String rooms = "P.1 P.2 P.3 P.4 P.5 P.6 P.7, Xã Yên Thắng, Thanh Hoá";
        assertThat(quick(unit, rooms, 8)).isNull();
        assertThat(quick(unit, rooms, 100)).isEqualTo(unit.apply(rooms, ValueContext.NONE));
    }

    private static List<String> lines(String file) {
        try (InputStream stream = QuickMaskTest.class.getResourceAsStream("/addresses/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arbitrary<String> han() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fff')
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Property(tries = 4000)
    void shortWay_givesWhatTheLongWayGives(@ForAll("masks") String mask, @ForAll("texts") String text) {
        assertShortWayGivesTheSame(mask, text);
    }

    @ParameterizedTest
    @CsvSource({
        "name, 张伟, 张*",
        "name, 欧阳修远, 欧阳**",
        "name, John Smith, J*** S****",
        "phone, 13812345678, 138****5678",
        "phone, +84912345678, +84912***678",
        "email, customer1@example.com, c***@example.com",
        "residentId, 11010519491231002X, 1****************X",
        "pan, 4111111111111111, ************1111",
        "plate, 粤B12345, 粤******5",
        "cccd, 001099012345, 0*********45",
        "name, Nguyễn Thị Ánh, N***** T** Á**",
        "name, Jean-Luc O'Neil, J******* O*****",
        "name, Nguye\u0302\u0303n Thi\u0323 A\u0301nh, N***** T** \u00c1**",
        "'partial(first=1, last=1)', A\u0301nh, \u00c1*h",
        "phone, (0912) 345 678, (091*) *** 678",
        "cnpj, 12ABC34501DE35, 12**********35",
        "name, 阿里木江·买买提, 阿***",
        "phone, +86 177-3640-1421, +86 177-****-1421",
        "phone, 0912.345.678, 091*.***.678",
        "phone, 123, ***",
        "landline, 0755 12345678, 0755 ******78",
        "id, 110-105 1949, 1**********9",
        "pan, 4111 1111 1111 1111, **** **** **** 1111",
        "iban, DE44 5001 0517 5407 3249 31, DE** **** **** **** **49 31",
        "plate, 苏D·40000, 苏******0",
        "plate, 51F-728.98, 51*-***.*8",
        "ip, 192.168.10.1, 192.168.*.*",
        "mac, 00:1b:44:11:3a:b7, 00:1b:44:**:**:**",
        "permit, H1234567801, H********01",
        "passport, E12345678, E******78",
        "address(level=unit), 北京市朝阳区建国路88号现代城5号楼2单元1203室, 北京市朝阳区建国路88号现代城5号楼*单元***室",
        "address(level=unit), 北京市朝阳区建国路88号现代城5号楼东单元1203室, 北京市朝阳区建国路88号现代城5号楼*单元***室",
        "address(level=unit), 北京市朝阳区建国路88号5号楼甲单元, 北京市朝阳区建国路88号5号楼*单元",
        "address(level=unit), 北京市朝阳区建国路88号5号楼3楼东户, 北京市朝阳区建国路88号5号楼***楼***户",
        "address(level=unit), 北京市朝阳区东门外大街6号2室, 北京市朝阳区东门外大街6号***室",
        "address(level=unit), 北京市朝阳区某村12号, 北京市朝阳区****",
        "address(level=unit), 建国路, ***",
        "address, 四川省甘孜藏族自治州炉霍县人民东路288号, 四川省甘孜藏族自治州炉霍县****",
        "'address(level=unit)', 'P.302 số 5, Xã Yên Thắng, Thanh Hoá', 'P.*** số 5, Xã Yên Thắng, Thanh Hoá'",
        "'address(level=province)', 'số 1, Xã Yên Thắng, Thanh Hoá', '****, Thanh Hoá'",
        "truncateDate(to=month), 1990-03-07, 1990-03",
        "truncateDate(to=decade), 1990-03-07T10:20:30, 1990s",
        "truncateDate(to=quarter), 2024-12-31, 2024-Q4",
    })
    void commonTexts_goTheShortWay(String mask, String text, String masked) {
        assertThat(quick(StrategyRegistry.standard().parse(mask, DomainKeys.NONE), text))
                .isEqualTo(masked);
    }

    @Test
    void textWithTooManyMarks_isLeftToTheLongWay() {
        Strategy email = StrategyRegistry.standard().parse("email", DomainKeys.NONE);
        String text = "ab" + "\u0301".repeat(65) + "@b.com";

        assertThat(quick(email, text)).isNull();
        assertThat(email.apply(text, ValueContext.NONE)).isEqualTo("********");
    }

    private static String quick(Strategy strategy, String text) {
        return quick(strategy, text, 8);
    }

    private static String quick(Strategy strategy, String text, int room) {
        char[] chars = new char[text.length() + room];
        text.getChars(0, text.length(), chars, 0);
        int length = ((QuickMask) strategy).maskInPlace(chars, text.length());
        return length < 0 ? null : new String(chars, 0, length);
    }

    @Test
    void charactersThatStandAlone_areInNfcAndClustersOfTheirOwn() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Graphemes.isAlone((char) c)) {
                String text = "a" + (char) c + "\u6f22";
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
                assertThat(Graphemes.next(text + "\u0301", 2)).isEqualTo(4);
                assertThat(Character.getType(c)).isNotIn((int) Character.NON_SPACING_MARK, (int) Character.SURROGATE);
            }
        }
        assertThat(Graphemes.isAlone('\r')).isFalse();
        assertThat(Graphemes.isAlone('\u0300')).isFalse();
    }
}
