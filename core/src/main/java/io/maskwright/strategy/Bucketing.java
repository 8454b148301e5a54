package io.maskwright.strategy;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts numbers into ranges that include their lower bound: types become the lower bound, text becomes the range. */
final class Bucketing implements NumberRule {

    private final @Nullable BigDecimal size;
    private final List<BigDecimal> bounds;

    private Bucketing(@Nullable BigDecimal size, List<BigDecimal> bounds) {
        this.size = size;
        this.bounds = bounds;
    }

    static Bucketing ofSize(BigDecimal size) {
        return new Bucketing(size, List.of());
    }

    static Bucketing ofBounds(List<BigDecimal> bounds) {
        return new Bucketing(null, List.copyOf(bounds));
    }

    @Override
    public BigDecimal coarsen(BigDecimal number) {
        if (size != null) {
            return number.divide(size, 0, RoundingMode.FLOOR).multiply(size);
        }
        int index = below(number);
        if (index < 0) {
            throw new UntreatableValueException(Reason.RANGE);
        }
        return bounds.get(index);
    }

    @Override
    public String text(BigDecimal number) {
        if (size != null) {
            BigDecimal lower = coarsen(number);
            return range(lower, lower.add(size));
        }
        int index = below(number);
        if (index < 0) {
            return "<" + bounds.get(0).toPlainString();
        }
        BigDecimal lower = bounds.get(index);
        return index + 1 == bounds.size() ? ">=" + lower.toPlainString() : range(lower, bounds.get(index + 1));
    }

    /** A range tells a number within it: its lower bound, or one below all bounds. */
    @Override
    public boolean isRange(String text) {
        if (text.startsWith("<")) {
            return size == null && text.equals("<" + bounds.get(0).toPlainString());
        }
        int start = text.startsWith("[") ? 1 : text.startsWith(">=") ? 2 : -1;
        int end = text.indexOf(',');
        BigDecimal lower =
                start < 0 ? null : Literals.asNumber(text.substring(start, end < start ? text.length() : end));
        return lower != null && (size != null || below(lower) >= 0) && text.equals(text(lower));
    }

    /** Returns the index of the greatest bound that is not above the number, -1 if all are. */
    private int below(BigDecimal number) {
        int index = -1;
        while (index + 1 < bounds.size() && bounds.get(index + 1).compareTo(number) <= 0) {
            index++;
        }
        return index;
    }

    private static String range(BigDecimal lower, BigDecimal upper) {
        return "[" + lower.toPlainString() + "," + upper.toPlainString() + ")";
    }
}
