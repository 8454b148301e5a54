package io.maskwright.strategy;

import io.maskwright.format.AddressHead;
import io.maskwright.format.AddressTail;
import io.maskwright.format.Divisions;
import java.util.OptionalInt;

/**
 * Postal addresses of China and Viet Nam: the large divisions are shown and the rest is hidden behind four marks. Where a
 * level is not recognised the next larger one is the last that is shown; where none is, everything is hidden.
 */
final class AddressRule implements TextRule {

    private static final String REST = "****";
    private static final int MAX_CHARS = 1000;
    private static final int MAX_READINGS = 5;

    private final AddressLevel level;

    AddressRule(AddressLevel level) {
        this.level = level;
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return level == AddressLevel.UNIT
                ? OptionalInt.empty()
                : Lengths.longerBy(MAX_READINGS * REST.length()).of(inputMaxLength);
    }

    @Override
    public String mask(String text) {
        if (text.length() > MAX_CHARS) {
            return Hiding.all(text);
        }
        if (hasHan(text)) {
            return settled(text);
        }
        AddressTail tail = Divisions.vn().tail(text);
        int start = vietnamese(tail);
        if (start < 0) {
            return Hiding.all(text);
        }
        if (level == AddressLevel.UNIT) {
            return VnRooms.mask(text, start);
        }
        return REST + ", " + text.substring(start);
    }

    /** What was cut may have told two readings of the rest apart: the one that shows less is taken. */
    private String settled(String text) {
        String masked = text;
        for (int i = 0; i < MAX_READINGS; i++) {
            String again = chinese(masked);
            // Without Han it would be read as Vietnamese when masked again.
            if (!hasHan(again)) {
                return Hiding.all(text);
            }
            if (again.equals(masked)) {
                return masked;
            }
            masked = again;
        }
        return Hiding.all(text);
    }

    private String chinese(String text) {
        AddressHead head = Divisions.cn().head(text);
        return level == AddressLevel.UNIT ? CnUnits.mask(text, head.end()) : divisions(text, head);
    }

    private String divisions(String text, AddressHead head) {
        int end = head.endOfProvince();
        if (level != AddressLevel.PROVINCE) {
            end = Math.max(end, head.endOfCity());
        }
        if (level == AddressLevel.COUNTY) {
            end = Math.max(end, head.endOfCounty());
        }
        return end <= 0 ? Hiding.all(text) : text.substring(0, end) + REST;
    }

    private int vietnamese(AddressTail tail) {
        int start = tail.startOfProvince();
        if (level != AddressLevel.PROVINCE && tail.startOfDistrict() >= 0) {
            start = tail.startOfDistrict();
        }
        boolean down = level == AddressLevel.COUNTY || level == AddressLevel.UNIT;
        return down && tail.startOfCommune() >= 0 ? tail.startOfCommune() : start;
    }

    private static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x4e00 && text.charAt(i) <= 0x9fff) {
                return true;
            }
        }
        return false;
    }
}
