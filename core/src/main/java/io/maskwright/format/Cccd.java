package io.maskwright.format;

import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import io.maskwright.internal.text.Digits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a Vietnamese personal identification number (CCCD) of 12 digits tells: where the birth was registered, the year of
 * birth and the sex. {@code 001190123456} tells Hà Nội, 1990, female.
 *
 * <p>Checked are the digits, the code of the place (the 63 of Circular 07/2016; numbers of people registered abroad are
 * not known here) and that the year lies between 1900 and today. The number has no check digit.
 *
 * <p>{@code toString} tells nothing of the number. Immutable and thread-safe.
 */
public final class Cccd {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final String placeCode;
    private final int birthYear;
    private final Sex sex;

    private Cccd(String placeCode, int birthYear, Sex sex) {
        this.placeCode = placeCode;
        this.birthYear = birthYear;
        this.sex = sex;
    }

    /**
     * Reads a number, with the time of the system for what lies in the future.
     *
     * @param text a number of 12 digits, spaces, dashes and dots allowed; null is refused
     * @return what it tells, or null if it is not valid
     * @throws NullPointerException if the text is null
     */
    public static @Nullable Cccd parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        String compact = Digits.compact(text, Separators.SPACE_DASH_DOT, 12);
        if (compact == null || !check(compact, Clock.systemUTC()).isValid()) {
            return null;
        }
        Sex sex = (compact.charAt(3) - '0') % 2 == 0 ? Sex.MALE : Sex.FEMALE;
        return new Cccd(compact.substring(0, 3), birthYear(compact), sex);
    }

    /** Judges a number without separators. */
    static Validity check(String compact, Clock clock) {
        if (compact.length() != 12) {
            return Validity.invalid(Reason.LENGTH);
        }
        if (!Digits.areDigits(compact)) {
            return Validity.invalid(Reason.CHARACTER);
        }
        if (!Places.NAMES.containsKey(compact.substring(0, 3))) {
            return Validity.invalid(Reason.REGION);
        }
        if (birthYear(compact) > LocalDate.now(clock.withZone(ZONE)).getYear()) {
            return Validity.invalid(Reason.RANGE);
        }
        return Validity.valid(Assurance.STRUCTURE);
    }

    private static int birthYear(String compact) {
        int century = 19 + (compact.charAt(3) - '0') / 2;
        return century * 100 + Digits.number(compact, 4, 6);
    }

    /**
     * Returns the code of the place where the birth was registered.
     *
     * @return three digits
     */
    public String placeCode() {
        return placeCode;
    }

    /**
     * Returns the name of the place where the birth was registered, one of the 63 provinces before 2025-07-01.
     *
     * @return the name without unit word
     */
    public String placeName() {
        return Objects.requireNonNull(Places.NAMES.get(placeCode), "placeCode must be in the table");
    }

    /**
     * Returns the year of birth.
     *
     * @return the year, from 1900
     */
    public int birthYear() {
        return birthYear;
    }

    /**
     * Returns the sex.
     *
     * @return the sex
     */
    public Sex sex() {
        return sex;
    }

    /** Returns the name of the type only: what the number tells is personal. */
    @Override
    public String toString() {
        return "Cccd";
    }

    private static final class Places {
        static final Map<String, String> NAMES = Tables.rows("vn-cccd-codes.csv", 2).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    }
}
