package io.maskwright.format;

/** What a name of a Chinese division stands for, as one number: code, level, whether it has its class word. */
final class CnEntry {

    static final int PROVINCE = 1;
    static final int CITY = 2;
    static final int COUNTY = 3;

    /** How many codes are those of a province and of all below it. */
    static final int PROVINCE_CODES = 10_000;
    /** How many codes are those of a city and of all below it. */
    static final int CITY_CODES = 100;

    private static final int CODE_DIGITS = 6;
    private static final int LEVEL_SHIFT = 20;
    private static final int CODE_MASK = (1 << LEVEL_SHIFT) - 1;
    private static final int LEVEL_MASK = 3;
    private static final int BARE = 1 << 22;
    private static final int LOWEST = 1 << 23;

    private CnEntry() {}

    /** Returns the entry of a name with its class word, such as 福清市. */
    static int classed(String code, boolean hasCounties) {
        int level = code.length() / 2;
        int digits = Integer.parseInt(code + "0".repeat(CODE_DIGITS - code.length()));
        return digits | level << LEVEL_SHIFT | (hasCounties ? 0 : LOWEST);
    }

    /** Returns the entry of a name without its class word, such as 福清. */
    static int bare(String code, boolean hasCounties) {
        return classed(code, hasCounties) | BARE;
    }

    /** Returns the code, with zeros for the levels below. */
    static int code(int entry) {
        return entry & CODE_MASK;
    }

    static int level(int entry) {
        return entry >>> LEVEL_SHIFT & LEVEL_MASK;
    }

    /** Returns the bit of a level: 1, 2 and 4. */
    static int bitOfLevel(int level) {
        return 1 << (level - 1);
    }

    static boolean isBare(int entry) {
        return (entry & BARE) != 0;
    }

    /** Whether no division of today is below it. */
    static boolean isLowest(int entry) {
        return (entry & LOWEST) != 0;
    }
}
