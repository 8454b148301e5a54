package io.maskwright.format;

import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import io.maskwright.internal.text.Digits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a Chinese resident identity number (GB 11643) tells: where it was given out, the date of birth and the sex.
 * {@code 11010519491231002X} tells 110105, 1949-12-31, female. The old form of 15 digits has no century (19) and no check
 * character.
 *
 * <p>Checked are the characters, the date, that it does not lie in the future or before 1880, the code of the division
 * and the check character (ISO 7064 MOD 11-2, {@code x} too). The code is checked leniently, since people keep numbers
 * of divisions that are gone: the province must exist, the other digits must be possible in GB/T 2260, and a code that
 * the library's history table names must have been in use in the year of birth. That table is short: most codes that
 * never existed in a known province are taken.
 *
 * <p>{@code toString} tells nothing of the number. Immutable and thread-safe.
 */
public final class ResidentId {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_YEAR = 1880;

    private final String regionCode;
    private final LocalDate birthDate;
    private final Sex sex;

    private ResidentId(String regionCode, LocalDate birthDate, Sex sex) {
        this.regionCode = regionCode;
        this.birthDate = birthDate;
        this.sex = sex;
    }

    /**
     * Reads a number, with the time of the system for what lies in the future.
     *
     * @param text a number of 15 or 18 characters, spaces allowed; null is refused
     * @return what it tells, or null if it is not valid
     * @throws NullPointerException if the text is null
     */
    public static @Nullable ResidentId parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        String compact = Digits.compact(text, Separators.SPACE, 18);
        if (compact == null || !check(compact, Clock.systemUTC()).isValid()) {
            return null;
        }
        LocalDate birth = birthDate(compact);
        if (birth == null) {
            return null;
        }
        int order = compact.length() == 18 ? 16 : 14;
        Sex sex = (compact.charAt(order) - '0') % 2 == 0 ? Sex.FEMALE : Sex.MALE;
        return new ResidentId(compact.substring(0, 6), birth, sex);
    }

    /** Judges a number without separators. */
    static Validity check(String compact, Clock clock) {
        int length = compact.length();
        if (length != 15 && length != 18) {
            return Validity.invalid(Reason.LENGTH);
        }
        char last = compact.charAt(length - 1);
        boolean digitOrX = Digits.isDigit(last) || (length == 18 && last == 'X');
        if (!Digits.areDigits(compact, 0, length - 1) || !digitOrX) {
            return Validity.invalid(Reason.CHARACTER);
        }
        LocalDate birth = birthDate(compact);
        if (birth == null) {
            return Validity.invalid(Reason.DATE);
        }
        if (birth.getYear() < FIRST_YEAR || birth.isAfter(LocalDate.now(clock.withZone(ZONE)))) {
            return Validity.invalid(Reason.RANGE);
        }
        if (!ResidentRegions.isPossible(compact.substring(0, 6), birth.getYear())) {
            return Validity.invalid(Reason.REGION);
        }
        if (length == 15) {
            return Validity.valid(Assurance.STRUCTURE);
        }
        return CheckDigits.mod11Radix2(compact.substring(0, 17)) == last
                ? Validity.valid(Assurance.CHECKED)
                : Validity.invalid(Reason.CHECK_DIGIT);
    }

    private static @Nullable LocalDate birthDate(String compact) {
        int from = compact.length() == 18 ? 10 : 8;
        int year = compact.length() == 18 ? Digits.number(compact, 6, 10) : 1900 + Digits.number(compact, 6, 8);
        return Dates.of(year, Digits.number(compact, from, from + 2), Digits.number(compact, from + 2, from + 4));
    }

    /**
     * Returns the code of the division that gave the number out.
     *
     * @return six digits
     */
    public String regionCode() {
        return regionCode;
    }

    /**
     * Returns the date of birth.
     *
     * @return the date
     */
    public LocalDate birthDate() {
        return birthDate;
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
        return "ResidentId";
    }
}
