package io.maskwright.risk;

import io.maskwright.Category;
import io.maskwright.format.PhoneKeep;
import io.maskwright.format.Ranking;
import io.maskwright.format.Rankings;
import io.maskwright.risk.CandidatesLeft.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The populations of the categories that the library knows the format of, each made when it is first needed. A category of
 * its own takes those of its nearest parent. Where a format has several forms the one of which a mask leaves fewest counts.
 *
 * <p>Thread-safe.
 */
final class Populations {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LETTERS_OF_PLATES = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LETTERS_OF_VN_PLATES = "ABCDEFGHKLMNPRSTUVXYZ";
    private static final String PROVINCES_OF_PLATES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String MAIL = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static final Map<String, List<Supplier<Population>>> BY_CATEGORY = byCategory();
    private static final Map<Supplier<Population>, Population> MADE = new ConcurrentHashMap<>();

    /** Whole numbers, for strategies that make numbers coarser where the category tells nothing. */
    static final Supplier<Population> WHOLE_NUMBERS = Populations::wholeNumbers;

    private Populations() {}

    private static Map<String, List<Supplier<Population>>> byCategory() {
        Map<String, List<Supplier<Population>>> map = new HashMap<>();
        Supplier<Population> days = Populations::days;
        Supplier<Population> zips = Populations::zips;
        Supplier<Population> letterAndDigits = Populations::letterAndDigits;
        Supplier<Population> chineseMobiles = Populations::chineseMobiles;
        Supplier<Population> vietnameseMobiles = Populations::vietnameseMobiles;
        Supplier<Population> chinesePlates = Populations::chinesePlates;
        Supplier<Population> vietnamesePlates = Populations::vietnamesePlates;
        map.put("id.cn.resident", List.of(Populations::residentIds));
        map.put("id.vn.cccd", List.of(Populations::cccds));
        map.put("id.vn.mst", List.of(Populations::msts));
        map.put("id.br.cpf", List.of(Populations::cpfs));
        map.put("id.cn.hkmacau", List.of(Populations::permits));
        map.put("id.cn.taiwan", List.of(() -> numbers("permits of eight digits", 8, "01234567")));
        map.put("id", List.of(letterAndDigits));
        map.put("passport", List.of(letterAndDigits));
        map.put("licence.driver", List.of(() -> numbers("licence numbers of twelve digits", 12, "790123456789")));
        map.put("card.pan", List.of(() -> cards(16, "4111", "11111111111"), () -> cards(15, "3782", "8224631000")));
        map.put("bank.account", List.of(() -> numbers("account numbers of twelve digits", 12, "123456789012")));
        map.put("bank.iban", List.of(Populations::ibans));
        map.put("device.imei", List.of(Populations::imeis));
        map.put("device.mac", List.of(Populations::macs));
        map.put("phone", List.of(chineseMobiles, vietnameseMobiles));
        map.put("phone.mobile", List.of(chineseMobiles, vietnameseMobiles));
        map.put("phone.landline", List.of(Populations::landlines));
        map.put("email", List.of(Populations::emails));
        map.put("person.name", List.of(() -> chineseNames(1), () -> chineseNames(2), Populations::vietnameseNames));
        map.put("person.age", List.of(Populations::ages));
        map.put("address.postal", List.of(Populations::addresses));
        map.put("date", List.of(days));
        map.put("birth.date", List.of(days));
        map.put("address.zip", List.of(zips));
        map.put("zip", List.of(zips));
        map.put("plate", List.of(chinesePlates, vietnamesePlates));
        map.put("plate.cn", List.of(chinesePlates));
        map.put("plate.vn", List.of(vietnamesePlates));
        map.put("ip", List.of(Populations::ips));
        map.put("geo.point", List.of(Populations::points));
        map.put("geo.coordinate", List.of(Populations::coordinates));
        return Map.copyOf(map);
    }

    /** The populations of a category; none if its format is not known. */
    static List<Population> of(Category category) {
        for (Category c = category; c != null; c = c.parent()) {
            List<Supplier<Population>> known = BY_CATEGORY.get(c.name());
            if (known != null) {
                return known.stream().map(Populations::made).toList();
            }
        }
        return List.of();
    }

    static Population made(Supplier<Population> population) {
        return MADE.computeIfAbsent(population, Supplier::get);
    }

    private static Population residentIds() {
        return Population.of(
                        Kind.EXACT,
                        "resident identity numbers: counties of today, days of birth from " + PartTexts.FIRST_YEAR
                                + " to " + PartTexts.LAST_YEAR + ", three digits, a check digit")
                .part(PartTexts.counties())
                .part(PartTexts.days("uuuuMMdd"))
                .part(PartTexts.numbers(0, 999, 3))
                .check(Checksum.residentId())
                .whole("110105", "19880211", "002")
                .whole("330106", "19751231", "117")
                .build();
    }

    private static Population cccds() {
        return Population.of(
                        Kind.EXACT,
                        "personal identification numbers of Viet Nam: 63 places, years of birth from "
                                + PartTexts.FIRST_YEAR + " to " + PartTexts.LAST_YEAR + ", sex, six digits")
                .part(PartTexts.cccdPlaces())
                .part(PartTexts.cccdBirths())
                .digits(6)
                .specimen("001", "190", "123456")
                .build();
    }

    private static Population msts() {
        return Population.of(Kind.EXACT, "tax codes of ten digits")
                .digits(9)
                .check(Checksum.mst())
                .specimen("010023348")
                .build();
    }

    private static Population cpfs() {
        return Population.of(Kind.EXACT, "CPFs")
                .digits(9)
                .check(Checksum.cpf())
                .specimen("390533447")
                .build();
    }

    private static Population permits() {
        return Population.of(Kind.ESTIMATED, "permits of H or M and ten digits")
                .part(PartTexts.characters("HM"))
                .digits(10)
                .specimen("H1234567802")
                .build();
    }

    private static Population letterAndDigits() {
        return Population.of(Kind.ESTIMATED, "document numbers of a letter and eight digits")
                .part(PartTexts.characters(LETTERS))
                .digits(8)
                .specimen("E12345678")
                .build();
    }

    private static Population numbers(String among, int digits, String specimen) {
        return Population.of(Kind.ESTIMATED, among)
                .digits(digits)
                .specimen(specimen)
                .build();
    }

    private static Population cards(int digits, String beginning, String rest) {
        return Population.of(Kind.EXACT, "card numbers of " + digits + " digits of known brands")
                .part(PartTexts.cardBeginnings(digits))
                .digits(digits - 5)
                .check(Checksum.luhn(digits))
                .specimen(beginning, rest)
                .build();
    }

    private static Population ibans() {
        return Population.of(Kind.EXACT, "German account numbers")
                .literal("DE")
                .check(Checksum.germanIban())
                .digits(18)
                .specimen("DE", "370400440532013000")
                .build();
    }

    private static Population imeis() {
        return Population.of(Kind.EXACT, "device numbers of 14 digits and a check digit")
                .digits(14)
                .check(Checksum.luhn(15))
                .specimen("35429140763684")
                .build();
    }

    private static Population macs() {
        Population.Builder macs = Population.of(Kind.EXACT, "interface addresses");
        List<String> octets = IntStream.range(0, 256)
                .mapToObj(octet -> String.format(Locale.ROOT, "%02x", octet))
                .toList();
        for (int i = 0; i < 6; i++) {
            macs.part(octets).literal(i < 5 ? ":" : "");
        }
        return macs.whole("00", ":", "1a", ":", "2b", ":", "3c", ":", "4d", ":", "5e", "")
                .build();
    }

    private static Population chineseMobiles() {
        return Population.of(Kind.EXACT, "mobile numbers of China")
                .part(PartTexts.beginnings(
                        Rankings.mobile(PhoneKeep.NOTHING), beginning -> beginning.startsWith("1"), 4, 11))
                .digits(7)
                .specimen("1381", "2345678")
                .build();
    }

    private static Population vietnameseMobiles() {
        return Population.of(Kind.EXACT, "mobile numbers of Viet Nam")
                .part(PartTexts.beginnings(
                        Rankings.mobile(PhoneKeep.NOTHING), beginning -> beginning.startsWith("0"), 4, 10))
                .digits(6)
                .specimen("0912", "345678")
                .build();
    }

    private static Population landlines() {
        Ranking landlines = Rankings.landline(PhoneKeep.NOTHING);
        List<String> firsts = PartTexts.characters("0123456789").stream()
                .filter(first -> landlines.read("0571" + first + "7654321") != null)
                .toList();
        return Population.of(Kind.ESTIMATED, "fixed lines of China with eight digits after the area code")
                .part(PartTexts.areaCodes())
                .part(firsts)
                .digits(7)
                .specimen("0571", "87654321")
                .build();
    }

    private static Population emails() {
        return Population.of(Kind.ESTIMATED, "addresses of eight random letters or digits at a mail service of ten")
                .repeated(8, PartTexts.characters(MAIL))
                .literal("@")
                .part(IntStream.rangeClosed(1, 10)
                        .mapToObj(service -> "mail" + service + ".example.com")
                        .toList())
                .whole("w", "a", "n", "g", "2", "0", "0", "3", "@", "mail1.example.com")
                .build();
    }

    private static Population chineseNames(int given) {
        List<String> characters = PartTexts.characters(String.join("", PartTexts.common("ranking-cn-given-1.csv")));
        List<String> surnames = PartTexts.common("ranking-cn-surnames-1.csv").stream()
                .filter(name -> name.length() == 1)
                .toList();
        return Population.of(
                        Kind.ESTIMATED,
                        "Chinese names of " + surnames.size() + " common surnames and " + given + " of "
                                + characters.size() + " common characters")
                .part(surnames)
                .repeated(given, characters)
                .specimen("张", given == 1 ? "伟" : "伟文")
                .build();
    }

    private static Population vietnameseNames() {
        List<String> families = PartTexts.common("ranking-vn-families-1.csv");
        List<String> syllables = PartTexts.common("ranking-vn-syllables-1.csv");
        return Population.of(
                        Kind.ESTIMATED,
                        "Vietnamese names of " + families.size() + " family names and twice one of " + syllables.size()
                                + " common syllables")
                .part(families)
                .literal(" ")
                .part(syllables)
                .literal(" ")
                .part(syllables)
                .whole("Nguyễn", " ", "Thị", " ", "Hương")
                .whole("Trần", " ", "Văn", " ", "An")
                .build();
    }

    private static Population ages() {
        return Population.of(Kind.EXACT, "ages from 0 to 109")
                .part(PartTexts.numbers(0, 109, 1))
                .whole("37")
                .build();
    }

    private static Population addresses() {
        List<String> roads = PartTexts.characters("文建中新东西南北光明和平安康长江黄河").stream()
                .flatMap(first -> PartTexts.characters("一二三四五六华兴民昌").stream().map(second -> first + second + "路"))
                .toList();
        List<String> rooms = PartTexts.numbers(1, 20, 1).stream()
                .flatMap(floor -> PartTexts.numbers(1, 4, 2).stream().map(door -> floor + door + "室"))
                .toList();
        return Population.of(
                        Kind.ESTIMATED,
                        "addresses in China: counties of today, " + roads.size()
                                + " roads each, 400 numbers, 20 buildings," + " 4 units, 20 floors of 4 rooms")
                .part(PartTexts.addressHeads())
                .part(roads)
                .part(with(PartTexts.numbers(1, 400, 1), "号"))
                .part(with(PartTexts.numbers(1, 20, 1), "号楼"))
                .part(with(PartTexts.numbers(1, 4, 1), "单元"))
                .part(rooms)
                .whole("浙江省杭州市西湖区", "文三路", "88号", "5号楼", "2单元", "1203室")
                .build();
    }

    private static List<String> with(List<String> numbers, String end) {
        return numbers.stream().map(number -> number + end).toList();
    }

    private static Population days() {
        return Population.of(Kind.EXACT, "days from " + PartTexts.FIRST_YEAR + " to " + PartTexts.LAST_YEAR)
                .part(PartTexts.days("uuuu-MM-dd"))
                .whole("1990-03-07")
                .whole("1987-02-14")
                .build();
    }

    private static Population zips() {
        return Population.of(Kind.EXACT, "ZIP codes of five digits")
                .digits(5)
                .specimen("02138")
                .build();
    }

    private static Population chinesePlates() {
        return Population.of(Kind.ESTIMATED, "plates of a province, a letter and five letters or digits")
                .part(PartTexts.characters(PROVINCES_OF_PLATES))
                .part(PartTexts.characters(LETTERS_OF_PLATES))
                .repeated(5, PartTexts.characters(LETTERS_OF_PLATES + "0123456789"))
                .specimen("苏", "D40012")
                .build();
    }

    private static Population vietnamesePlates() {
        return Population.of(Kind.ESTIMATED, "plates of two digits, a letter and five digits")
                .part(PartTexts.numbers(11, 99, 2))
                .part(PartTexts.characters(LETTERS_OF_VN_PLATES))
                .digits(5)
                .specimen("30", "K12345")
                .build();
    }

    private static Population ips() {
        List<String> octets = PartTexts.numbers(0, 255, 1);
        return Population.of(Kind.EXACT, "internet addresses of version 4")
                .part(octets)
                .literal(".")
                .part(octets)
                .literal(".")
                .part(octets)
                .literal(".")
                .part(octets)
                .whole("203", ".", "113", ".", "152", ".", "47")
                .build();
    }

    private static Population points() {
        return Population.of(Kind.ESTIMATED, "places about eleven metres apart within some hundred kilometres")
                .part(degrees(20, 21))
                .literal(",")
                .part(degrees(105, 106))
                .whole("21.0285", ",", "105.8048")
                .build();
    }

    private static Population coordinates() {
        return Population.of(Kind.ESTIMATED, "coordinates of four decimals within two degrees")
                .part(degrees(20, 21))
                .whole("21.0285")
                .build();
    }

    private static List<String> degrees(int from, int to) {
        List<String> decimals = PartTexts.numbers(0, 9999, 4);
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(degree -> decimals.stream().map(fraction -> degree + "." + fraction))
                .toList();
    }

    private static Population wholeNumbers() {
        return Population.of(Kind.ESTIMATED, "whole numbers from 0 to 9,999")
                .part(PartTexts.numbers(0, 9999, 1))
                .whole("5037")
                .build();
    }
}
