package io.maskwright.strategy;

import io.maskwright.internal.text.Digits;
import java.util.OptionalInt;

/**
 * Vehicle plates. China: the region and the last character, with six marks between, so that the length does not tell a
 * new-energy vehicle; five before a class character such as 港 or 学. Viet Nam: the two digits of the province and the last
 * digit, separators kept. All others are hidden whole.
 */
final class PlateRule implements ArrayRule {

    private static final String REGIONS = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使";
    private static final String CLASSES = "港澳学警挂领试超";
    private static final String SEPARATORS = " -.\u00b7\u2022\u2027\u30fb";
    private static final int CIVIL_MARKS = 6;
    private static final int CLASS_MARKS = 5;

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(Math.max(inputMaxLength, CIVIL_MARKS + 2));
    }

    @Override
    public int maskInPlace(char[] chars, int length) {
        if (length < 7 || length > 12) {
            return HIDE_ALL;
        }
        if (REGIONS.indexOf(chars[0]) >= 0) {
            return chinese(chars, length);
        }
        return Digits.isDigit(chars[0]) && Digits.isDigit(chars[1]) ? vietnamese(chars, length) : HIDE_ALL;
    }

    private static int chinese(char[] chars, int length) {
        int end = length - 1;
        int count = 1;
        for (int i = 1; i < end; i++) {
            // One dot or space is usual after the letter: 苏D·40000.
            boolean separator = i == 2 && SEPARATORS.indexOf(chars[i]) >= 0;
            if (!separator && !isPart(chars[i])) {
                return HIDE_ALL;
            }
            count += separator ? 0 : 1;
        }
        char last = chars[end];
        boolean classed = CLASSES.indexOf(last) >= 0;
        if (count < 6 || count > 7 || (!classed && !isPart(last))) {
            return HIDE_ALL;
        }
        int marked = 1 + (classed ? CLASS_MARKS : CIVIL_MARKS);
        chars[marked] = last;
        return Ascii.hide(chars, 1, marked, marked + 1);
    }

    private static int vietnamese(char[] chars, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            boolean separator = c == '-' || c == '.' || c == ' ';
            if (!separator && !isPart(c) && c != '\u0110' && c != '\u0111') {
                return HIDE_ALL;
            }
            count += separator ? 0 : 1;
        }
        if (count < 7 || count > 9 || !isPart(chars[length - 1])) {
            return HIDE_ALL;
        }
        Positions.LETTERS_AND_DIGITS.keepEnds(chars, 0, length, count, 2, 1);
        return length;
    }

    private static boolean isPart(char c) {
        return c == Hiding.MASK || Digits.isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
