package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads telephone numbers as they are dialled within a country. Lengths and first digits alone tell whether a number is one
 * of a country, not ranges that come and go: what was read once is read for good.
 */
final class DialledNumber {

    private static final char HOME = '0';
    private static final String ABROAD = "00";
    private static final int LEAST_DIGITS = 7;
    /** Of E.164, with the code of the country. */
    private static final int MOST_DIGITS = 15;
    /** A prefix of dialling abroad and a 0 of home come on top. */
    private static final int MOST_CHARS = MOST_DIGITS + 4;

    private static final Map<String, Country> COUNTRIES = Map.of("VN", new VietNam(), "CN", new China());

    private final Country home;

    private DialledNumber(Country home) {
        this.home = home;
    }

    static Set<String> countries() {
        return COUNTRIES.keySet();
    }

    static DialledNumber within(String country) {
        Country home = COUNTRIES.get(country);
        if (home == null) {
            throw new IllegalArgumentException("country must be one of " + new TreeSet<>(COUNTRIES.keySet()));
        }
        return new DialledNumber(home);
    }

    /** Returns the number as E.164, or null if it is not read. */
    @Nullable
    String toE164(String text) {
        String number = read(text);
        if (number == null || (isLineOfChina(number) && endsInDigitAlone(text))) {
            return null;
        }
        return isOfCountryUnknown(number) && hasHomeInBrackets(text) ? null : number;
    }

    private @Nullable String read(String text) {
        String compact = Digits.compact(text, Separators.PHONE, MOST_CHARS);
        if (compact == null) {
            return null;
        }
        boolean isAbroad = compact.startsWith("+");
        String digits = isAbroad ? compact.substring(1) : compact;
        if (!Digits.areDigits(digits)) {
            return null;
        }
        if (!isAbroad && digits.startsWith(ABROAD)) {
            isAbroad = true;
            digits = digits.substring(ABROAD.length());
        }
        return isAbroad ? fromAbroad(digits) : fromHome(digits);
    }

    private static @Nullable String fromAbroad(String digits) {
        for (Country country : COUNTRIES.values()) {
            if (digits.startsWith(country.code())) {
                return e164(country, withoutHome(digits.substring(country.code().length())));
            }
        }
        boolean isPossible =
                digits.length() >= LEAST_DIGITS && digits.length() <= MOST_DIGITS && digits.charAt(0) != HOME;
        return isPossible ? "+" + digits : null;
    }

    private @Nullable String fromHome(String digits) {
        if (digits.startsWith(home.code())) {
            String number = e164(home, withoutHome(digits.substring(home.code().length())));
            if (number != null) {
                return number;
            }
        }
        boolean hasHome = !digits.isEmpty() && digits.charAt(0) == HOME;
        return hasHome || home.isMobile(digits) ? e164(home, withoutHome(digits)) : null;
    }

    private static String withoutHome(String digits) {
        return !digits.isEmpty() && digits.charAt(0) == HOME ? digits.substring(1) : digits;
    }

    private static @Nullable String e164(Country country, String number) {
        return country.isMobile(number) || country.isFixedLine(number) ? "+" + country.code() + number : null;
    }

    private static boolean isOfCountryUnknown(String number) {
        return COUNTRIES.values().stream().noneMatch(country -> number.startsWith("+" + country.code()));
    }

    private static boolean isLineOfChina(String number) {
        China china = new China();
        int start = 1 + china.code().length();
        return number.startsWith(china.code(), 1) && china.isFixedLine(number.substring(start));
    }

    /** Behind a line of seven digits one more would be an extension, and not the last of eight. */
    private static boolean endsInDigitAlone(String text) {
        int digits = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = Digits.plain(text.charAt(i));
            digits += Digits.isDigit(c) ? 1 : 0;
            if (digits > 1) {
                return false;
            }
            if (digits == 1 && Separators.DASH_SLASH.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Some countries dial it from abroad and others do not: without a table of them two numbers would be one, or one two. */
    private static boolean hasHomeInBrackets(String text) {
        String compact = Digits.compact(text, Separators.SPACE_DASH_DOT_SLASH, MOST_CHARS + text.length());
        return compact != null && compact.contains("(" + HOME);
    }

    /** How numbers of a country look behind its code and without the 0 of home. */
    private sealed interface Country {

        String code();

        boolean isMobile(String number);

        boolean isFixedLine(String number);

        static boolean begins(String number, String oneOf) {
            return oneOf.indexOf(number.charAt(0)) >= 0;
        }
    }

    private static final class VietNam implements Country {

        @Override
        public String code() {
            return "84";
        }

        @Override
        public boolean isMobile(String number) {
            return number.length() == 9 && Country.begins(number, "35789");
        }

        @Override
        public boolean isFixedLine(String number) {
            return number.length() == 10 && number.charAt(0) == '2';
        }
    }

    private static final class China implements Country {

        @Override
        public String code() {
            return "86";
        }

        @Override
        public boolean isMobile(String number) {
            return number.length() == 11 && number.charAt(0) == '1' && number.charAt(1) >= '3';
        }

        /** Areas of two digits are 10 and 20 to 29, and have 8 digits; those of three begin with 3 to 9. */
        @Override
        public boolean isFixedLine(String number) {
            if (number.length() != 10 && number.length() != 11) {
                return false;
            }
            boolean isShortArea = number.startsWith("10") || number.charAt(0) == '2';
            return isShortArea ? number.length() == 10 : Country.begins(number, "3456789");
        }
    }
}
