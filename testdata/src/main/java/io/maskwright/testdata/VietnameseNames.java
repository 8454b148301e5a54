package io.maskwright.testdata;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names of people in Viet Nam: family, middle names, given name. */
final class VietnameseNames {

    private static final List<String[]> PARTS = DataFile.rows("names-vn-1.csv", 3);
    private static final Choice FAMILIES = Choice.of(PARTS, "family");
    private static final Choice SECOND_MIDDLES = Choice.of(PARTS, "second.middle");
    private static final Given FEMALE = Given.of("female");
    private static final Given MALE = Given.of("male");
    private static final List<String> PLAIN_FAMILIES = plain(FAMILIES);

    private VietnameseNames() {}

    /** Middle and given names, and the latter as they stand in mail addresses. */
    private record Given(Choice middles, Choice names, List<String> plain) {
        static Given of(String sex) {
            Choice names = Choice.of(PARTS, sex + ".given");
            return new Given(Choice.of(PARTS, sex + ".middle"), names, VietnameseNames.plain(names));
        }
    }

    private static List<String> plain(Choice choice) {
        return choice.texts().stream().map(VietnameseNames::plain).toList();
    }

    /** A name in small letters without marks; đ has no decomposition. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }

    /** Draws a name, appends it, and returns what a mail address makes of it: {@code huong.nguyen}. */
    static String append(StringBuilder out, Draws draws, Sex sex) {
        int start = out.length();
        Given parts = sex == Sex.FEMALE ? FEMALE : MALE;
        int family = FAMILIES.index(draws);
        out.append(FAMILIES.text(family)).append(' ');
        int shape = draws.below(100);
        if (shape < 3) {
            out.append(FAMILIES.text(draws)).append(' '); // the family of the mother
        }
        if (shape < 92) {
            out.append(parts.middles.text(draws)).append(' ');
        }
        if (shape < 25) {
            out.append(SECOND_MIDDLES.text(draws)).append(' ');
        }
        int given = parts.names.index(draws);
        out.append(parts.names.text(given));
        if (draws.odd(505)) {
            String decomposed = Normalizer.normalize(out.substring(start), Normalizer.Form.NFD);
            out.replace(start, out.length(), decomposed);
        }
        return parts.plain.get(given) + "." + PLAIN_FAMILIES.get(family);
    }
}
