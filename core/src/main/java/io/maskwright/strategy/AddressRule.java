package io.maskwright.strategy;

import io.maskwright.format.AddressHead;
import io.maskwright.format.AddressReading;
import io.maskwright.format.AddressTail;
import io.maskwright.format.Divisions;
import io.maskwright.internal.text.Graphemes;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Postal addresses of China and Viet Nam: the large divisions are shown and the rest is hidden behind four marks. Where a
 * level is not recognised the next larger one is the last that is shown; where none is, everything is hidden.
 */
final class AddressRule implements TextRule {

    private static final int REST = 4;
    private static final int MAX_CHARS = 1000;
    private static final int MAX_READINGS = 5;

    /** Signs in Chinese addresses that stand alone like the characters that {@link Graphemes#isAlone} knows. */
    private static final String WIDE_SIGNS = "\u3000\uff08\uff09\uff0c\u3001\u3002\uff0d\uff03\u2014\u2013";

    private static final int OTHER = 0;
    private static final int HAN = 1;
    private static final int STRANGE = 2;

    private final AddressLevel level;

    AddressRule(AddressLevel level) {
        this.level = level;
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return level == AddressLevel.UNIT
                ? OptionalInt.empty()
                : Lengths.longerBy(MAX_READINGS * REST).of(inputMaxLength);
    }

    @Override
    public String mask(String text) {
        if (text.length() > MAX_CHARS) {
            return Hiding.all(text);
        }
        // Room for marks in place of each second character.
        char[] chars = new char[text.length() * (1 + CnUnits.MAX_GROWTH) + REST + 2];
        text.getChars(0, text.length(), chars, 0);
        int length = hasHan(chars, text.length()) ? settled(chars, text.length()) : vietnamese(chars, text.length());
        return length == ArrayRule.HIDE_ALL ? Hiding.all(text) : new String(chars, 0, length);
    }

    /** What was cut may have told two readings of the rest apart: the one that shows less is taken. */
    private int settled(char[] chars, int length) {
        int before = length;
        for (int i = 0; i < MAX_READINGS; i++) {
            char[] last = Arrays.copyOf(chars, before);
            int after = chinese(
                    chars, before, shown(Divisions.cn().read(chars, before).head()));
            // Without Han it would be read as Vietnamese when masked again.
            if (after == ArrayRule.HIDE_ALL || !hasHan(chars, after)) {
                return ArrayRule.HIDE_ALL;
            }
            if (Arrays.equals(chars, 0, after, last, 0, before)) {
                return after;
            }
            before = after;
        }
        return ArrayRule.HIDE_ALL;
    }

    @Override
    public int quick(char[] chars, int length) {
        int script = length > MAX_CHARS ? STRANGE : script(chars, length);
        if (script == STRANGE) {
            return QuickMask.NOT_COMMON;
        }
        int masked = script == HAN ? settledAtOnce(chars, length) : vietnamese(chars, length);
        return masked == ArrayRule.HIDE_ALL ? ArrayRule.hideAll(chars, length) : masked;
    }

    /**
     * Where the same is shown of the divisions when the masked text is read again, masking that changes nothing more: marks
     * stay marks, and whether a number is that of a room is told by the words after it, which stay.
     */
    private int settledAtOnce(char[] chars, int length) {
        AddressReading reading = Divisions.cn().read(chars, length);
        int shown = shown(reading.head());
        int masked = chinese(chars, length, shown);
        if (masked <= 0 || (shown == 0 && !hasHan(chars, masked))) {
            return masked < 0 ? masked : ArrayRule.HIDE_ALL;
        }
        boolean same = reading.read() <= masked && !hasMark(chars, shown, reading.read());
        return same || shown(Divisions.cn().read(chars, masked).head()) == shown ? masked : QuickMask.NOT_COMMON;
    }

    private static boolean hasMark(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] == Hiding.MASK) {
                return true;
            }
        }
        return false;
    }

    private int chinese(char[] chars, int length, int shown) {
        if (level == AddressLevel.UNIT) {
            return CnUnits.mask(chars, length, shown);
        }
        return shown == 0 ? ArrayRule.HIDE_ALL : Ascii.hide(chars, shown, shown + REST, shown + REST);
    }

    /** Returns the end of the divisions that are shown. */
    private int shown(AddressHead head) {
        if (level == AddressLevel.UNIT) {
            return head.end();
        }
        int end = head.endOfProvince();
        if (level != AddressLevel.PROVINCE) {
            end = Math.max(end, head.endOfCity());
        }
        if (level == AddressLevel.COUNTY) {
            end = Math.max(end, head.endOfCounty());
        }
        return Math.max(0, end);
    }

    private int vietnamese(char[] chars, int length) {
        int start = start(Divisions.vn().tail(chars, length));
        if (start < 0) {
            return ArrayRule.HIDE_ALL;
        }
        if (level == AddressLevel.UNIT) {
            return VnRooms.mask(chars, length, start);
        }
        int shown = length - start;
        System.arraycopy(chars, start, chars, REST + 2, shown);
        Ascii.hide(chars, 0, REST, length);
        chars[REST] = ',';
        chars[REST + 1] = ' ';
        return REST + 2 + shown;
    }

    private int start(AddressTail tail) {
        int start = tail.startOfProvince();
        if (level != AddressLevel.PROVINCE && tail.startOfDistrict() >= 0) {
            start = tail.startOfDistrict();
        }
        boolean down = level == AddressLevel.COUNTY || level == AddressLevel.UNIT;
        return down && tail.startOfCommune() >= 0 ? tail.startOfCommune() : start;
    }

    private static boolean hasHan(char[] chars, int length) {
        for (int i = 0; i < length; i++) {
            if (isHan(chars[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHan(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }

    /** Returns how a text is to be read, {@link #STRANGE} if it may have characters that are not clusters in NFC. */
    private static int script(char[] chars, int length) {
        int script = OTHER;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (isHan(c)) {
                script = HAN;
            } else if (!Graphemes.isAlone(c) && WIDE_SIGNS.indexOf(c) < 0) {
                return STRANGE;
            }
        }
        return script;
    }
}
