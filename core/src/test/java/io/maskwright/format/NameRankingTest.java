package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.jqwik.api.Example;

class NameRankingTest {

    private static final Ranking CN = Rankings.chineseName(ChineseNameKeep.NOTHING);
    private static final Ranking CN_SURNAME = Rankings.chineseName(ChineseNameKeep.SURNAME);
    private static final Ranking VN = Rankings.vietnameseName(VietnameseNameKeep.NOTHING);
    private static final Ranking VN_FAMILY = Rankings.vietnameseName(VietnameseNameKeep.FAMILY);

    private static final List<String> CHINESE = List.of(
            "张三", "张三丰", "欧阳修", "司马相如", "欧阳", "王玥", "李雨桐", "诸葛亮", "刘子琪", "陈喆", "万俟明", "张三仍", "张仍", "司马相仍", "觉罗志强",
            "丑丑");
    private static final List<String> VIETNAMESE = List.of(
            "Nguyễn An",
            "Nguyễn Văn An",
            "Trần Thị Thu Hương",
            "Lê Ngọc Bảo Minh Châu",
            "Huỳnh Thuý Hoà",
            "Võ Ý",
            "NGUYỄN VĂN AN",
            "nguyễn văn an",
            "Rơ Len",
            "Rơ Thị Thu Len",
            "Rơ Thị Thu Len Len");

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    /** Single surnames and given characters, and 14 compound surnames that are none of these. */
    private static final long PAIRS = 973L * 6937 + 14;

    private static final Predicate<String> HAN = text -> text.matches("\\p{IsHan}{2,4}");
    private static final Predicate<String> SPACED =
            text -> text.matches("\\p{L}+( \\p{L}+){1,4}") && Normalizer.isNormalized(text, Normalizer.Form.NFC);

    @Example
    void chineseNames_holdLaws() {
        for (String name : CHINESE) {
            RankingLaws.hold(CN, name, HAN, 11);
            RankingLaws.hold(CN_SURNAME, name, HAN, 11);
        }
    }

    @Example
    void surname_isTheLongestThatLeavesAGivenName() {
        assertThat(RankingLaws.read(CN_SURNAME, "欧阳修").kept()).isEqualTo("欧阳 common");
        assertThat(RankingLaws.read(CN_SURNAME, "欧阳").kept()).isEqualTo("欧 common");
        assertThat(RankingLaws.read(CN_SURNAME, "张三丰").kept()).isEqualTo("张 common");
        assertThat(RankingLaws.read(CN_SURNAME, "张三仍").kept()).isEqualTo("张");
    }

    @Example
    void chineseGroups_showTierAndLength() {
        assertThat(List.of("张三丰", "张三", "欧阳修", "司马相如", "万俟明", "张三仍", "张仍", "司马相仍", "觉罗志强", "丑志强"))
                .extracting(name -> RankingLaws.read(CN, name).kept())
                .containsExactly("common3", "common3", "common3", "common4", "common3", "3", "2", "4", "4", "3");
    }

    @Example
    void chineseGroups_haveKnownSizes() {
        assertThat(size(CN, "张三丰")).isEqualTo(387L * 1285 + (387L * 1285 + 29) * 1285);
        assertThat(size(CN, "司马相如")).isEqualTo(34L * 1285 * 1285);
        assertThat(size(CN, "张仍")).isEqualTo(973L * 6937 - 387L * 1285);
        assertThat(size(CN, "觉罗志强")).isEqualTo(69L * 6937 * 6937 - 34L * 1285 * 1285);
        assertThat(size(CN, "张三") + size(CN, "张仍") + size(CN, "张三仍")).isEqualTo(973L * 6937 + PAIRS * 6937);
        assertThat(CN.smallestGroup()).isEqualTo(973L * 6937 - 387L * 1285).isGreaterThan(MILLION);
        assertThat(size(CN_SURNAME, "张三")).isEqualTo(1285L + 1285L * 1285);
        assertThat(size(CN_SURNAME, "张仍")).isEqualTo(6937L + 6937L * 6937 - 1285 - 1285L * 1285);
        assertThat(CN_SURNAME.smallestGroup()).isGreaterThan(MILLION);
    }

    /** All names that begin with a common surname give common names, and no others do. */
    @Example
    void commonNames_haveCommonPartsOnly() {
        String surnames = joined("ranking-cn-surnames-1.csv", "common");
        String given = joined("ranking-cn-given-1.csv", "common");
        Ranked.Small group = (Ranked.Small) RankingLaws.read(CN, "张三丰");
        for (long rank = 0; rank < group.size(); rank += 997) {
            String name = group.write(rank);
            boolean isUsual = surnames.indexOf(name.charAt(0)) >= 0
                    && name.substring(1).chars().allMatch(c -> given.indexOf(c) >= 0);
            if (!isUsual && !Surnames.isCompound(name.substring(0, 2))) {
                assertThat(name).as("rank %s", rank).isNull();
            }
        }
    }

    @Example
    void everyEntry_isReadInItsTier() {
        for (String tier : List.of("common", "other")) {
            String kept = tier.equals("common") ? "common3" : "3";
            for (String c : joined("ranking-cn-given-1.csv", tier).split("")) {
                assertThat(RankingLaws.read(CN, "王" + c + "英").kept()).as(c).isEqualTo(kept);
                assertThat(RankingLaws.read(CN, "王丽" + c).kept()).as(c).isEqualTo(kept);
            }
            for (String surname : entries("ranking-cn-surnames-1.csv", tier)) {
                String expected = surname.length() == 2 ? kept.replace('3', '4') : kept;
                assertThat(RankingLaws.read(CN, surname + "丽英").kept())
                        .as(surname)
                        .isEqualTo(expected);
                assertThat(RankingLaws.read(CN_SURNAME, surname + "丽英").kept()).isEqualTo(surname + " common");
            }
            for (String family : entries("ranking-vn-families-1.csv", tier)) {
                assertThat(RankingLaws.read(VN, family + " Thị Hoa").kept())
                        .as(family)
                        .isEqualTo(kept);
            }
            for (String syllable : entries("ranking-vn-syllables-1.csv", tier)) {
                assertThat(RankingLaws.read(VN, "Trần Thị " + syllable).kept())
                        .as(syllable)
                        .isEqualTo(kept);
            }
        }
    }

    /** All given names around a bar: the surname 欧 must never write 欧阳 and one character more. */
    @Example
    void barredCharacter_isLeftOutExactly() {
        HanNames names = HanNames.tables();
        assertThat(names.seconds(names.single('欧')).close(names.given('阳'))).isEqualTo(-1);
        long common = names.givens().common();
        long all = names.givens().all();
        assertThat(size(CN_SURNAME, "欧丽")).isEqualTo(common + (common - 1) * common);
        assertThat(size(CN_SURNAME, "欧仍")).isEqualTo(all + (all - 1) * all - size(CN_SURNAME, "欧丽"));
        for (int i = 0; i < names.singles().all(); i++) {
            assertEach(CN_SURNAME, names.singleAt(i) + "丽", 1279);
            assertEach(CN_SURNAME, names.singleAt(i) + "仍", 20011);
        }
    }

    @Example
    void commonGivenNames_areNumberedOneByOne() {
        assertEach(CN_SURNAME, "欧丽", 1);
        assertEach(CN_SURNAME, "欧阳丽", 1);
    }

    /** Checks ranks from the first to the last in steps. */
    private static void assertEach(Ranking ranking, String member, long step) {
        Ranked.Small group = (Ranked.Small) RankingLaws.read(ranking, member);
        for (long rank = 0; rank < group.size(); rank += step) {
            String name = group.write(rank);
            Ranked.Small again = (Ranked.Small) ranking.read(name);
            if (again == null || again.rank() != rank || again.size() != group.size()) {
                assertThat(name).as("rank %s beside %s", rank, member).isNull();
            }
        }
    }

    /** All first pairs of names of three characters, each once. */
    @Example
    void pairs_areCountedOnce() {
        HanPairs pairs = new HanPairs(HanNames.tables());
        assertThat(pairs.tiers().all()).isEqualTo(PAIRS);
        for (long number = 0; number < pairs.tiers().all(); number++) {
            if (pairs.number(pairs.text(number)) != number) {
                assertThat(pairs.text(number)).as("number %s", number).isNull();
            }
        }
    }

    @Example
    void shortNames_areNumberedOneByOne() {
        assertEach(CN, "张仍", 1);
        Ranked.Small common = (Ranked.Small) RankingLaws.read(CN, "张三");
        for (long rank = 0; rank < 387L * 1285 + 1_000_000; rank++) {
            String name = common.write(rank);
            Ranked.Small again = (Ranked.Small) CN.read(name);
            if (again == null || again.rank() != rank || name.length() != (rank < 387L * 1285 ? 2 : 3)) {
                assertThat(name).as("rank %s", rank).isNull();
            }
        }
    }

    @Example
    void rankOutsideGroup_isRefused() {
        for (Ranking ranking : List.of(CN, CN_SURNAME)) {
            Ranked.Small group = (Ranked.Small) RankingLaws.read(ranking, "张三丰");
            assertThatThrownBy(() -> group.write(group.size()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rank must be 0 to size - 1");
            assertThatThrownBy(() -> group.write(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Pins the numbering: what was encrypted with version 1 must stay readable. */
    @Example
    void numbering_neverChanges() {
        assertThat(sample(CN, "张三丰", 12))
                .containsExactly("丁一", "党骞锦", "司崇诚", "尤潇艾", "徐蓁禧", "李冰琏", "池时满", "相申槿", "胡锐显", "薛娜恂", "迟沁尚", "鲜于龙");
        assertThat(sample(CN, "司马相如", 4)).containsExactly("万俟一一", "司徒涯涵", "慕容一万", "鲜于龙龙");
        assertThat(sample(CN, "张仍", 4)).containsExactly("丁丈", "莫碾", "堂孺", "麴龢");
        assertThat(sample(CN, "张三仍", 4)).containsExactly("丁一丈", "皮调搓", "友舒嘶", "颛孙龢");
        assertThat(sample(CN, "司马相仍", 4)).containsExactly("万俟一丈", "宇文痦心", "乌雅槿媛", "颛孙龢龢");
        assertThat(sample(CN_SURNAME, "张三丰", 12))
                .containsExactly("张一", "张冬天", "张多扶", "张峥添", "张戈秀", "张林贺", "张涯五", "张珈嬿", "张祎晗", "张舜熙", "张许能", "张龙龙");
        assertThat(sample(CN_SURNAME, "欧仍", 8)).containsExactly("欧丈", "欧萌蟪", "欧哞藩", "欧恽莎", "欧汩汾", "欧碜酢", "欧萃吻", "欧龢龢");
        assertThat(sample(VN, "Nguyễn An", 8))
                .containsExactly(
                        "Bành An",
                        "Dương Phong Nhường",
                        "Khổng Kỳ Bách",
                        "Lại Di Nương",
                        "Nông Viên Chinh",
                        "Tiêu Thuỵ Quyên",
                        "Tạ Nam Diễm",
                        "Đới Đức Đức");
        assertThat(sample(VN, "Nguyễn Len", 4))
                .containsExactly("Bành Ba", "Ngô Lũy Thiệu", "Dư Tuyển Trứ", "Ứng Ứng Ứng");
        assertThat(sample(VN, "Lê Ngọc Bảo Châu", 4))
                .containsExactly("Bành An An An", "Khổng Như Như Nhường", "Phan An An Bách", "Đới Đức Đức Đức");
        assertThat(sample(VN_FAMILY, "Nguyễn An", 4))
                .containsExactly("Nguyễn An", "Nguyễn Học Nhơn Toàn", "Nguyễn Nhơn Đức Nhất", "Nguyễn Đức Đức Đức");
        assertThat(sample(VN_FAMILY, "Nguyễn Len", 4))
                .containsExactly("Nguyễn Ba", "Nguyễn Mai Niên Trạng", "Nguyễn Gấm Lộ Hài", "Nguyễn Ứng Ứng Ứng");
    }

    /** Names at the edges of a group and spread over it. */
    private static List<String> sample(Ranking ranking, String member, int count) {
        Ranked.Small group = (Ranked.Small) RankingLaws.read(ranking, member);
        return LongStream.range(0, count)
                .map(i -> i == count - 1 ? group.size() - 1 : i * (group.size() / count) + i * i)
                .mapToObj(group::write)
                .toList();
    }

    private static long size(Ranking ranking, String member) {
        return ((Ranked.Small) RankingLaws.read(ranking, member)).size();
    }

    private static List<String> entries(String file, String tier) {
        return Tables.rows(file, 2).stream()
                .filter(row -> row[0].equals(tier))
                .map(row -> row[1])
                .toList();
    }

    private static String joined(String file, String tier) {
        return String.join("", entries(file, tier));
    }

    @Example
    void otherNames_areRefused() {
        for (Ranking ranking : List.of(CN, CN_SURNAME)) {
            RankingLaws.refusesOtherTexts(ranking);
            RankingLaws.refuses(
                    ranking,
                    List.of(
                            "张",
                            "张三丰丰",
                            "司马相如如",
                            "阿里木江·买买提",
                            "张 三",
                            " 张三",
                            "张三\n",
                            "John",
                            "张a",
                            "乂乂",
                            "张𠮷",
                            "张先生们好"));
        }
        for (Ranking ranking : List.of(VN, VN_FAMILY)) {
            RankingLaws.refusesOtherTexts(ranking);
            RankingLaws.refuses(
                    ranking,
                    List.of(
                            "Nguyễn",
                            "Nguyen Van An",
                            "Nguyễn  An",
                            " Nguyễn An",
                            "Nguyễn An ",
                            "Nguyễn\u00a0An",
                            "Nguyễn VĂN An",
                            "nguyễn Văn An",
                            "Nguyễn A B C D E",
                            "Nguyễn Văn An An An An",
                            "John Smith",
                            "O'Neil",
                            "van der Berg"));
        }
    }

    @Example
    void vietnameseNames_holdLaws() {
        for (String name : VIETNAMESE) {
            for (Ranking ranking : List.of(VN, VN_FAMILY)) {
                RankingLaws.hold(ranking, name, SPACED, 13);
                String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
                RankingLaws.hold(ranking, apart, name, SPACED, 13);
            }
        }
    }

    @Example
    void vietnameseGroups_arePooledWithinTiers() {
        assertThat(size(VN, "Nguyễn An")).isEqualTo(86L * 345 * (1 + 345));
        assertThat(size(VN, "Nguyễn Len")).isEqualTo(188L * 716 * (1 + 716) - size(VN, "Nguyễn An"));
        assertThat(VN.smallestGroup()).isEqualTo(size(VN, "Nguyễn An")).isGreaterThan(MILLION);
        assertThat(size(VN_FAMILY, "Nguyễn An")).isEqualTo(345L * (1 + 345 * (1 + 345)));
        assertThat(VN_FAMILY.smallestGroup())
                .isEqualTo(size(VN_FAMILY, "Nguyễn An"))
                .isGreaterThan(MILLION);
        assertThat(List.of("Nguyễn An", "Trần Văn Bình", "Trần Văn Bình An", "Trần Văn Len", "Rơ An", "Rơ Thị Thu An"))
                .extracting(name -> RankingLaws.read(VN, name).kept())
                .containsExactly("common3", "common3", "common4", "3", "3", "4");
        assertThat(List.of("Nguyễn An", "NGUYỄN AN", "nguyễn văn len", "Rơ An"))
                .extracting(name -> RankingLaws.read(VN_FAMILY, name).kept())
                .containsExactly("Nguyễn common4", "Nguyễn common4", "Nguyễn 4", "Rơ common4");
    }

    @Example
    void vietnameseShortNames_comeBack() {
        assertEach(VN, "Nguyễn An", 7);
        assertEach(VN, "NGUYỄN LEN", 211);
        assertEach(VN_FAMILY, "Nguyễn An", 157);
        assertEach(VN_FAMILY, "nguyễn len", 3331);
    }

    /** Letters that only some case changes take for letters of the tables. */
    @Example
    void foreignLetters_areNoVietnameseOnes() {
        RankingLaws.refuses(VN, List.of("KİM AN", "Kım An", "Kim AN", "kIM An", "ﬁ An", "Nguyễn Văn\u0301 An"));
        RankingLaws.hold(VN, "\u212aim An", "Kim An", SPACED, 17);
    }

    @Example
    void tables_haveEachEntryOnceAndInOneForm() {
        for (String file : List.of("ranking-vn-families-1.csv", "ranking-vn-syllables-1.csv")) {
            List<String> rows = Tables.rows(file, 2).stream().map(row -> row[1]).toList();
            assertThat(rows).doesNotHaveDuplicates();
            assertThat(rows).allMatch(row -> row.matches("\\p{Lu}\\p{Ll}*"));
            assertThat(rows).allMatch(row -> Normalizer.isNormalized(row, Normalizer.Form.NFC));
            assertThat(rows)
                    .allMatch(row -> row.toLowerCase(Locale.ROOT).length() == row.length()
                            && row.toUpperCase(Locale.ROOT).length() == row.length());
        }
        for (String file : List.of("ranking-cn-surnames-1.csv", "ranking-cn-given-1.csv")) {
            List<String> rows = Tables.rows(file, 2).stream().map(row -> row[1]).toList();
            assertThat(rows).doesNotHaveDuplicates();
            assertThat(rows).allMatch(row -> Normalizer.isNormalized(row, Normalizer.Form.NFC));
            assertThat(Tables.rows(file, 2)).allMatch(row -> row[0].equals("common") || row[0].equals("other"));
        }
        assertThat(entries("ranking-cn-surnames-1.csv", "common")).hasSize(387 + 34);
        assertThat(entries("ranking-cn-surnames-1.csv", "other")).hasSize(586 + 35);
        String given = joined("ranking-cn-given-1.csv", "common") + joined("ranking-cn-given-1.csv", "other");
        assertThat(given.chars().distinct().count()).isEqualTo(given.length()).isEqualTo(6937);
        assertThat(joined("ranking-cn-given-1.csv", "common")).hasSize(1285);
    }
}
