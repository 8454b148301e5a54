package io.maskwright.strategy;

import io.maskwright.internal.text.Digits;
import java.util.OptionalInt;

/**
 * Vehicle plates. China: the region and the last character, with six marks between, so that the length does not tell a
 * new-energy vehicle; five before a class character such as 港 or 学. Viet Nam: the two digits of the province and the last
 * digit, separators kept. All others are hidden whole.
 */
final class PlateRule implements TextRule {

    private static final String REGIONS = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使";
    private static final String CLASSES = "港澳学警挂领试超";
    private static final String SEPARATORS = " -.\u00b7\u2022\u2027\u30fb";
    private static final String CIVIL_MARKS = "******";
    private static final String CLASS_MARKS = "*****";

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(Math.max(inputMaxLength, CIVIL_MARKS.length() + 2));
    }

    @Override
    public String mask(String text) {
        int length = text.length();
        if (length < 7 || length > 12) {
            return Hiding.all(text);
        }
        if (REGIONS.indexOf(text.charAt(0)) >= 0) {
            return chinese(text);
        }
        return Digits.isDigit(text.charAt(0)) && Digits.isDigit(text.charAt(1)) ? vietnamese(text) : Hiding.all(text);
    }

    @Override
    public int quick(char[] chars, int length) {
        boolean isCommon = (length == 7 || length == 8)
                && REGIONS.indexOf(chars[0]) >= 0
                && Ascii.areLettersOrDigits(chars, 1, length);
        if (!isCommon) {
            return QuickMask.NOT_COMMON;
        }
        int end = CIVIL_MARKS.length() + 1;
        chars[end] = chars[length - 1];
        return Ascii.hide(chars, 1, end, end + 1);
    }

    private static String chinese(String text) {
        int end = text.length() - 1;
        int count = 1;
        for (int i = 1; i < end; i++) {
            char c = text.charAt(i);
            // One dot or space is usual after the letter: 苏D·40000.
            boolean separator = i == 2 && SEPARATORS.indexOf(c) >= 0;
            if (!separator && !isPart(c)) {
                return Hiding.all(text);
            }
            count += separator ? 0 : 1;
        }
        char last = text.charAt(end);
        boolean classed = CLASSES.indexOf(last) >= 0;
        if (count < 6 || count > 7 || (!classed && !isPart(last))) {
            return Hiding.all(text);
        }
        return text.charAt(0) + (classed ? CLASS_MARKS : CIVIL_MARKS) + last;
    }

    private static String vietnamese(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separator = c == '-' || c == '.' || c == ' ';
            if (!separator && !isPart(c) && c != '\u0110' && c != '\u0111') {
                return Hiding.all(text);
            }
            count += separator ? 0 : 1;
        }
        if (count < 7 || count > 9 || !isPart(text.charAt(text.length() - 1))) {
            return Hiding.all(text);
        }
        return Positions.LETTERS_AND_DIGITS.keepEnds(text, 0, count, 2, 1);
    }

    private static boolean isPart(char c) {
        return c == Hiding.MASK || Digits.isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
