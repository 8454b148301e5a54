package io.maskwright.testdata;

import java.util.Arrays;

/**
 * What identifies the subscribers of a seed: each number of a row has its own personal identification number and phone
 * number, which any other table can ask for. Immutable.
 */
final class People {

    static final int FIRST_BIRTH_YEAR = 1950;
    private static final int BIRTH_YEARS = 61;
    private static final int SEXES = Sex.values().length;

    /** The serial within place, sex and year of birth has six digits. */
    private static final Quotas IDENTITIES = new Quotas(identityWeights(), 1_000_000);

    /** First digits of mobile numbers, without the zero before them, by how many people have them. */
    private static final int[][] PREFIXES = {
        {98, 10}, {97, 10}, {96, 8}, {86, 5}, {32, 4}, {33, 5}, {34, 5}, {35, 5}, {36, 5}, {37, 5}, {38, 5}, {39, 5},
        {90, 8}, {93, 7}, {70, 3}, {76, 4}, {77, 3}, {78, 3}, {79, 3}, {91, 8}, {94, 7}, {81, 3}, {82, 4}, {83, 3},
        {84, 3}, {85, 3}, {88, 3}, {92, 2}, {56, 1}, {58, 1}, {59, 1}
    };

    private static final Quotas NUMBERS =
            new Quotas(Arrays.stream(PREFIXES).mapToInt(prefix -> prefix[1]).toArray(), 10_000_000);

    private final long identityKey;
    private final long numberKey;
    private final long formKey;
    private final long provinceKey;
    private final long deviceKey;

    People(Settings settings) {
        this.identityKey = settings.key("identities");
        this.numberKey = settings.key("numbers");
        this.formKey = settings.key("forms");
        this.provinceKey = settings.key("provinces");
        this.deviceKey = settings.key("devices");
    }

    /** What a personal identification number tells, and its serial. */
    record Identity(VietnamesePlaces.Birth place, Sex sex, int birthYear, int serial) {
        void append(StringBuilder out) {
            out.append(place.code());
            int centuries = birthYear / 100 - 19;
            out.append(centuries * 2 + (sex == Sex.FEMALE ? 1 : 0));
            Digits.append(out, birthYear, 2);
            Digits.append(out, serial, 6);
        }
    }

    /** More people the later they were born until 1990, and fewer after. */
    private static int[] identityWeights() {
        int[] weights = new int[VietnamesePlaces.birthCount() * SEXES * BIRTH_YEARS];
        for (int i = 0; i < weights.length; i++) {
            int year = i % BIRTH_YEARS;
            int age = year <= 40 ? 20 + 2 * year : 180 - 2 * year;
            weights[i] = VietnamesePlaces.birth(i / BIRTH_YEARS / SEXES).people() * age;
        }
        return weights;
    }

    /** How many people can be told apart. */
    static long limit() {
        return Math.min(IDENTITIES.size(), NUMBERS.size());
    }

    Identity identity(long number) {
        long place = Permutation.apply(number, IDENTITIES.size(), identityKey);
        int cell = IDENTITIES.cell(place);
        return new Identity(
                VietnamesePlaces.birth(cell / BIRTH_YEARS / SEXES),
                cell / BIRTH_YEARS % SEXES == 0 ? Sex.FEMALE : Sex.MALE,
                FIRST_BIRTH_YEAR + cell % BIRTH_YEARS,
                IDENTITIES.within(place, cell, identityKey));
    }

    /** The index of the province that somebody lives in: most live where their birth was registered. */
    int province(long number, Identity identity, Draws draws) {
        draws.start(provinceKey, number);
        return draws.percent(65) ? identity.place().province() : VietnamesePlaces.drawnProvince(draws);
    }

    /** Appends the phone number of somebody in the form in which it stands in all tables. */
    void appendPhone(StringBuilder out, long number, Draws draws) {
        long place = Permutation.apply(number, NUMBERS.size(), numberKey);
        int cell = NUMBERS.cell(place);
        int prefix = PREFIXES[cell][0];
        int rest = NUMBERS.within(place, cell, numberKey);
        draws.start(formKey, number);
        if (draws.odd(500)) {
            Digits.append(out.append("+84 ").append(prefix), rest, 7);
        } else if (draws.odd(500)) {
            Digits.append(out.append('0').append(prefix), rest / 1_000_000, 1);
            Digits.append(out.append('.'), rest / 1000, 3);
            Digits.append(out.append('.'), rest, 3);
        } else {
            Digits.append(out.append('0').append(prefix), rest, 7);
        }
    }

    /** Appends the IMEI of the phone of somebody: in the ranges of the body that gives most out. */
    void appendDevice(StringBuilder out, long number) {
        int start = out.length();
        out.append("35");
        Digits.append(out, Permutation.apply(number, 1_000_000_000_000L, deviceKey), 12);
        Digits.appendLuhn(out, start);
    }
}
