package io.maskwright.format;

import java.util.Arrays;

/**
 * Vietnamese personal identification numbers in the order of their digits: place of 2016, century and sex, year of birth
 * from 1900 to 2025, six digits. Immutable.
 */
final class CccdGroup extends SmallGroup {

    /** The last year is fixed with the version: numbers of people born later are not read. */
    private static final int LAST_YEAR = 2025;

    /** The codes of Circular 07/2016, of version 1. */
    private static final String PLACES =
            "001002004006008010011012014015017019020022024025026027030031033034035036037038"
                    + "040042044045046048049051052054056058060062064066067068070072074075077079080082083084086087089091092093094095"
                    + "096";

    private static final int PLACE_COUNT = PLACES.length() / 3;
    /** Which one a code is, or -1. */
    private static final byte[] PLACE_INDEXES = placeIndexes();
    /** 1900 to 1999, then 2000 to the last year, each once for either sex. */
    private static final int PAST_CENTURY = 200;

    private static final int YEARS_SINCE = LAST_YEAR - 2000 + 1;
    private static final int BIRTHS = PAST_CENTURY + 2 * YEARS_SINCE;
    private static final int SERIALS = 1_000_000;

    CccdGroup(String kept) {
        super(kept, (long) PLACE_COUNT * BIRTHS * SERIALS, 12);
    }

    private static byte[] placeIndexes() {
        byte[] indexes = new byte[1000];
        Arrays.fill(indexes, (byte) -1);
        for (int i = 0; i < PLACE_COUNT; i++) {
            indexes[(int) Decimals.read(PLACES, 3 * i, 3 * i + 3)] = (byte) i;
        }
        return indexes;
    }

    @Override
    long rank(String compact) {
        long digits = compact.length() == length ? Decimals.read(compact, 0, length) : -1;
        if (digits < 0) {
            return -1;
        }
        int head = (int) (digits / SERIALS);
        int place = PLACE_INDEXES[head / 1000];
        int birth = birth(head % 1000);
        return place < 0 || birth < 0 ? -1 : ((long) place * BIRTHS + birth) * SERIALS + digits % SERIALS;
    }

    /** Returns the index of the digit of century and sex with two digits of the year, or -1 if it is too late. */
    private static int birth(int digits) {
        if (digits < PAST_CENTURY) {
            return digits;
        }
        int sex = digits / 100 - 2;
        int year = digits % 100;
        return sex > 1 || year >= YEARS_SINCE ? -1 : PAST_CENTURY + sex * YEARS_SINCE + year;
    }

    @Override
    void write(long rank, byte[] ascii) {
        long head = rank / SERIALS;
        int place = (int) (head / BIRTHS);
        int birth = (int) (head % BIRTHS);
        int since = birth - PAST_CENTURY;
        int digits = since < 0 ? birth : (2 + since / YEARS_SINCE) * 100 + since % YEARS_SINCE;
        Decimals.write(PLACES.substring(3 * place, 3 * place + 3), ascii, 0);
        Decimals.write(digits, ascii, 3, 6);
        Decimals.write(rank % SERIALS, ascii, 6, 12);
    }
}
