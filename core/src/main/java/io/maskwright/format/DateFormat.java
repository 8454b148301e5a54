package io.maskwright.format;

import io.maskwright.Category;
import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dates, of which those of birth lie neither in the future nor more than 150 years back; the canonical form is ISO. */
final class DateFormat implements Format {

    private static final int OLDEST_YEARS = 150;
    /** The day begins here first: a birth anywhere is not yet in the future. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Category category;
    private final @Nullable Clock births;

    private DateFormat(String category, @Nullable Clock births) {
        this.category = Category.of(category);
        this.births = births;
    }

    static DateFormat any() {
        return new DateFormat("date", null);
    }

    static DateFormat birth(Clock clock) {
        return new DateFormat("birth.date", clock);
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public Validity validate(String text) {
        LocalDate date = Dates.parse(Objects.requireNonNull(text, "text must not be null"));
        if (date == null) {
            return Validity.invalid(Dates.isShaped(text) ? Reason.DATE : Reason.STRUCTURE);
        }
        return inRange(date) ? Validity.valid(Assurance.STRUCTURE) : Validity.invalid(Reason.RANGE);
    }

    private boolean inRange(LocalDate date) {
        if (births == null) {
            return true;
        }
        LocalDate today = LocalDate.now(births.withZone(EARLIEST));
        return !date.isAfter(today) && !date.isBefore(today.minusYears(OLDEST_YEARS));
    }

    @Override
    public @Nullable String canonical(String text) {
        LocalDate date = Dates.parse(Objects.requireNonNull(text, "text must not be null"));
        return date == null || !inRange(date) ? null : date.toString();
    }

    @Override
    public String toString() {
        return category.name();
    }
}
