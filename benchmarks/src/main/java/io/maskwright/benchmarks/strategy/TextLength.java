package io.maskwright.benchmarks.strategy;

/** How long values are. */
public enum TextLength {
    /** Two characters. */
    SHORT,
    /** As the values of such a column are. */
    TYPICAL,
    /** 512 UTF-16 code units. */
    LONG;

    private static final int SHORT_CHARACTERS = 2;
    private static final int LONG_UNITS = 512;

    String cut(String value) {
        return switch (this) {
            case SHORT ->
                value.substring(
                        0,
                        value.offsetByCodePoints(
                                0, Math.min(SHORT_CHARACTERS, value.codePointCount(0, value.length()))));
            case TYPICAL -> value;
            case LONG -> (value + " ").repeat(LONG_UNITS / value.length() + 1).substring(0, LONG_UNITS - 1) + '.';
        };
    }
}
