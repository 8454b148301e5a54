package io.maskwright.testdata;

/** What names and identity numbers tell of sex. */
enum Sex {
    FEMALE,
    MALE;

    static Sex drawn(Draws draws) {
        return draws.below(2) == 0 ? FEMALE : MALE;
    }
}
