package io.maskwright.format;

import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import io.maskwright.internal.text.Digits;

/** Internet addresses and e-mail addresses. No name is ever looked up. */
final class NetworkNames {

    /** Characters beside letters and digits that a local part may have without quotes (RFC 5322, atext), and the dot. */
    private static final String LOCAL_MARKS = ".!#$%&'*+-/=?^_`{|}~";

    private NetworkNames() {}

    /** Judges an internet address: four numbers from 0 to 255, or version 6 with at most one gap. */
    static Validity ip(String text) {
        boolean fits = text.indexOf(':') < 0 ? isV4(text) : isV6(text);
        return structure(fits);
    }

    private static boolean isV4(String text) {
        String[] parts = text.split("\\.", 5);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean padded = part.length() > 1 && part.charAt(0) == '0';
            boolean digits = !part.isEmpty() && part.length() <= 3 && Digits.areDigits(part);
            if (padded || !digits || Digits.number(part, 0, part.length()) > 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean isV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        int before = groups(text.substring(0, gap), false);
        int after = groups(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** Returns how many groups of 16 bits a text writes, the last two perhaps as version 4, or -1 if it writes none. */
    private static int groups(String text, boolean last) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", 9);
        int groups = 0;
        for (int i = 0; i < parts.length; i++) {
            if (last && i == parts.length - 1 && isV4(parts[i])) {
                groups += 2;
            } else if (isHex(parts[i])) {
                groups++;
            } else {
                return -1;
            }
        }
        return groups;
    }

    private static boolean isHex(String part) {
        return !part.isEmpty()
                && part.length() <= 4
                && part.chars().allMatch(c -> Digits.isDigit((char) c) || (c >= 'A' && c <= 'F'));
    }

    /**
     * Judges an e-mail address: a local part of at most 64 characters, quoted or not, the last {@code @}, and a domain of
     * at least two labels. Letters of all scripts are taken.
     */
    static Validity email(String text) {
        if (text.length() > 254) {
            return Validity.invalid(Reason.LENGTH);
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64) {
            return structure(false);
        }
        return structure(isLocal(text.substring(0, at)) && isDomain(text.substring(at + 1)));
    }

    private static boolean isLocal(String local) {
        if (local.length() > 2 && local.startsWith("\"") && local.endsWith("\"")) {
            return local.chars().noneMatch(Character::isISOControl);
        }
        boolean dots = local.startsWith(".") || local.endsWith(".") || local.contains("..");
        return !dots && local.codePoints().allMatch(c -> isText(c) || LOCAL_MARKS.indexOf(c) >= 0);
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            boolean dashes = label.startsWith("-") || label.endsWith("-");
            if (label.isEmpty() || label.length() > 63 || dashes || !isLabel(label)) {
                return false;
            }
        }
        // The last label of a name is never a number: that would be an internet address.
        return labels.length > 1 && !Digits.areDigits(labels[labels.length - 1]);
    }

    private static boolean isLabel(String label) {
        return label.codePoints().allMatch(c -> c == '-' || isText(c));
    }

    /** Digits and letters; outside ASCII also marks and symbols such as emoji, but nothing that is not shown. */
    private static boolean isText(int c) {
        if (c < 128) {
            return Digits.isDigit((char) c) || Digits.isUpper(Digits.plain((char) c));
        }
        return !Character.isISOControl(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.SURROGATE;
    }

    private static Validity structure(boolean fits) {
        return fits ? Validity.valid(Assurance.STRUCTURE) : Validity.invalid(Reason.STRUCTURE);
    }
}
