package io.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Example;

class NameRankingTest {

    private static final Ranking CN = Rankings.chineseName(ChineseNameKeep.NOTHING);
    private static final Ranking CN_SURNAME = Rankings.chineseName(ChineseNameKeep.SURNAME);
    private static final Ranking VN = Rankings.vietnameseName(VietnameseNameKeep.NOTHING);
    private static final Ranking VN_FAMILY = Rankings.vietnameseName(VietnameseNameKeep.FAMILY);

    private static final List<String> CHINESE =
            List.of("张三", "张三丰", "欧阳修", "司马相如", "欧阳", "王玥", "李雨桐", "诸葛亮", "刘子琪", "陈喆", "万俟明");
    private static final List<String> VIETNAMESE = List.of(
            "Nguyễn An",
            "Nguyễn Văn An",
            "Trần Thị Thu Hương",
            "Lê Ngọc Bảo Minh Châu",
            "Huỳnh Thuý Hoà",
            "Võ Ý",
            "NGUYỄN VĂN AN",
            "nguyễn văn an");

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
        assertThat(RankingLaws.read(CN_SURNAME, "欧阳修").kept()).isEqualTo("欧阳");
        assertThat(RankingLaws.read(CN_SURNAME, "欧阳").kept()).isEqualTo("欧");
        assertThat(RankingLaws.read(CN_SURNAME, "张三丰").kept()).isEqualTo("张");
        assertThat(RankingLaws.read(CN, "张三丰").kept()).isEqualTo("3");
        assertThat(CN.smallestGroup()).isEqualTo(971L * 6919);
        assertThat(CN_SURNAME.smallestGroup())
                .isBetween(BigInteger.valueOf(47_000_000), BigInteger.valueOf(48_000_000));
    }

    /** All given names around a bar: the surname 欧 must never write 欧阳 and one character more. */
    @Example
    void barredCharacter_isLeftOutExactly() {
        HanNames names = HanNames.tables();
        int single = names.single('欧');
        int[] barred = names.seconds(single);
        assertThat(barred).containsExactly(names.given('阳'));
        Ranked.Small ranked = (Ranked.Small) RankingLaws.read(CN_SURNAME, "欧丽");
        long givens = names.givens();
        assertThat(ranked.size()).isEqualTo(givens + (givens - 1) * givens);
        for (int i = 0; i < names.singles(); i++) {
            assertAllFirstCharacters(names.singleAt(i), names);
        }
    }

    private static void assertAllFirstCharacters(char surname, HanNames names) {
        Ranked.Small ranked = (Ranked.Small) CN_SURNAME.read(surname + "丽");
        assertThat(ranked).as("%s", surname).isNotNull();
        for (long rank = names.givens() + 5; rank < ranked.size(); rank += names.givens()) {
            String name = ranked.write(rank);
            Ranked.Small again = (Ranked.Small) CN_SURNAME.read(name);
            if (again == null || again.rank() != rank || !again.kept().equals(ranked.kept())) {
                assertThat(name).as("rank %s of %s", rank, surname).isNull();
            }
        }
    }

    /** All first pairs of names of three characters, each once. */
    @Example
    void pairs_areCountedOnce() {
        HanNames names = HanNames.tables();
        Ranked.Small ranked = (Ranked.Small) RankingLaws.read(CN, "张三丰");
        Set<String> unlike = new HashSet<>();
        for (long pair = (long) names.singles() * names.givens() - 10; pair * names.givens() < ranked.size(); pair++) {
            String name = ranked.write(pair * names.givens());
            unlike.add(name.substring(0, 2));
            assertThat(((Ranked.Small) RankingLaws.read(CN, name)).rank()).isEqualTo(pair * names.givens());
        }
        assertThat(unlike).hasSize(10 + names.unlike().size());
        Ranked.Small two = (Ranked.Small) RankingLaws.read(CN, "张三");
        for (int rank = 0; rank < two.size(); rank++) {
            Ranked.Small again = (Ranked.Small) CN.read(two.write(rank));
            if (again == null || again.rank() != rank) {
                assertThat(rank).as("read back").isEqualTo(-1);
            }
        }
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
    void vietnameseGroups_arePooled() {
        long families = SyllableTable.families().size();
        long syllables = SyllableTable.syllables().size();
        assertThat(VN.smallestGroup()).isEqualTo(families * syllables * (1 + syllables));
        assertThat(VN_FAMILY.smallestGroup()).isEqualTo(syllables * (1 + syllables * (1 + syllables)));
        assertThat(RankingLaws.read(VN, "Nguyễn An").kept())
                .isEqualTo(RankingLaws.read(VN, "Trần Văn Bình").kept());
        assertThat(RankingLaws.read(VN_FAMILY, "Nguyễn An").kept())
                .isEqualTo(RankingLaws.read(VN_FAMILY, "NGUYỄN AN").kept())
                .startsWith("Nguyễn");
        Ranked.Small first = (Ranked.Small) RankingLaws.read(VN, "Nguyễn An");
        for (int rank = 0; rank < 1_000_000; rank++) {
            Ranked.Small again = (Ranked.Small) VN.read(first.write(rank));
            if (again == null || again.rank() != rank) {
                assertThat(rank).as("read back").isEqualTo(-1);
            }
        }
    }

    @Example
    void tables_haveEachEntryOnceAndInOneForm() {
        for (String file : List.of("ranking-vn-families-1.csv", "ranking-vn-syllables-1.csv")) {
            List<String> rows = Tables.rows(file, 1).stream().map(row -> row[0]).toList();
            assertThat(rows).doesNotHaveDuplicates();
            assertThat(rows).allMatch(row -> row.matches("\\p{Lu}\\p{Ll}*"));
            assertThat(rows).allMatch(row -> Normalizer.isNormalized(row, Normalizer.Form.NFC));
            assertThat(rows)
                    .allMatch(row -> row.toLowerCase(Locale.ROOT).length() == row.length()
                            && row.toUpperCase(Locale.ROOT).length() == row.length());
        }
        List<String> surnames = Tables.rows("ranking-cn-surnames-1.csv", 1).stream()
                .map(row -> row[0])
                .toList();
        assertThat(surnames).doesNotHaveDuplicates().hasSize(971 + 69);
        String given = String.join(
                "",
                Tables.rows("ranking-cn-given-1.csv", 1).stream()
                        .map(row -> row[0])
                        .toList());
        assertThat(given.chars().distinct().count()).isEqualTo(given.length()).isEqualTo(6919);
    }
}
