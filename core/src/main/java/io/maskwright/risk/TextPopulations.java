package io.maskwright.risk;

import io.maskwright.risk.CandidatesLeft.Kind;
import java.util.List;
import java.util.stream.IntStream;

/** Populations of what people write: names, addresses, plates. What is usual is assumed, and said. */
final class TextPopulations {

    private static final String LETTERS_OF_PLATES = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LETTERS_OF_VN_PLATES = "ABCDEFGHKLMNPRSTUVXYZ";
    private static final String PROVINCES_OF_PLATES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String MAIL = "abcdefghijklmnopqrstuvwxyz0123456789";

    private TextPopulations() {}

    static Population emails() {
        return Population.of(Kind.ESTIMATED, "addresses of eight random letters or digits at a mail service of ten")
                .repeated(8, PartTexts.characters(MAIL))
                .literal("@")
                .part(IntStream.rangeClosed(1, 10)
                        .mapToObj(service -> "mail" + service + ".example.com")
                        .toList())
                .whole("w", "a", "n", "g", "2", "0", "0", "3", "@", "mail1.example.com")
                .build();
    }

    static Population chineseNames(int given) {
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

    static Population vietnameseNames() {
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

    static Population addresses() {
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

    static Population chinesePlates() {
        return Population.of(Kind.ESTIMATED, "plates of a province, a letter and five letters or digits")
                .part(PartTexts.characters(PROVINCES_OF_PLATES))
                .part(PartTexts.characters(LETTERS_OF_PLATES))
                .repeated(5, PartTexts.characters(LETTERS_OF_PLATES + "0123456789"))
                .specimen("苏", "D40012")
                .build();
    }

    static Population vietnamesePlates() {
        return Population.of(Kind.ESTIMATED, "plates of two digits, a letter and five digits")
                .part(PartTexts.numbers(11, 99, 2))
                .part(PartTexts.characters(LETTERS_OF_VN_PLATES))
                .digits(5)
                .specimen("30", "K12345")
                .build();
    }
}
