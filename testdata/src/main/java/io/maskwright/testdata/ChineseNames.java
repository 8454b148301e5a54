package io.maskwright.testdata;

import java.util.List;

/** Names of people in China. */
final class ChineseNames {

    private static final List<String[]> PARTS = DataFile.rows("names-cn-1.csv", 3);
    private static final Choice SURNAMES = Choice.of(PARTS, "surname");
    private static final Choice COMPOUND_SURNAMES = Choice.of(PARTS, "compound");
    private static final Choice FATHERS = Choice.of(PARTS, "minority.father");
    private static final Choice RARE_SURNAMES = Choice.of(PARTS, "rare.surname");
    private static final Choice RARE_GIVEN = Choice.of(PARTS, "rare.given");
    private static final Given FEMALE = Given.of("female");
    private static final Given MALE = Given.of("male");

    private ChineseNames() {}

    /** Characters of given names: alone, and of two the first and the second; and given names of minorities. */
    private record Given(Choice alone, Choice first, Choice second, Choice minority) {
        static Given of(String sex) {
            return new Given(
                    Choice.of(PARTS, sex),
                    Choice.of(PARTS, sex + ".first"),
                    Choice.of(PARTS, sex + ".second"),
                    Choice.of(PARTS, "minority." + sex));
        }
    }

    static void append(StringBuilder out, Draws draws, Sex sex) {
        Given given = sex == Sex.FEMALE ? FEMALE : MALE;
        if (draws.odd(800)) {
            appendOdd(out, draws, given);
            return;
        }
        out.append(SURNAMES.text(draws));
        appendGiven(out, draws, given);
    }

    private static void appendGiven(StringBuilder out, Draws draws, Given given) {
        if (draws.percent(15)) {
            out.append(given.alone.text(draws));
        } else {
            out.append(given.first.text(draws)).append(given.second.text(draws));
        }
    }

    /** Compound surnames, names of minorities, characters beyond the first plane, and names of one character. */
    private static void appendOdd(StringBuilder out, Draws draws, Given given) {
        int kind = draws.below(800);
        if (kind < 525) {
            out.append(COMPOUND_SURNAMES.text(draws));
            appendGiven(out, draws, given);
        } else if (kind < 725) {
            out.append(given.minority.text(draws)).append('·').append(FATHERS.text(draws));
        } else if (kind < 775) {
            out.append(RARE_SURNAMES.text(draws)).append(RARE_GIVEN.text(draws));
        } else {
            out.append(SURNAMES.text(draws));
        }
    }
}
