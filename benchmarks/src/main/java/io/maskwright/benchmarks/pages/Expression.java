package io.maskwright.benchmarks.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure as templates name it: {@code ns fpe-jdk17 digits-16 single maskwright}, or the ratio of two with {@code /} between
 * their rows. Immutable.
 */
record Expression(Quantity quantity, String row, @Nullable String divisor) {

    /** @throws PagesException if there is no such quantity or no row is named */
    static Expression of(String text) {
        String[] split = text.strip().split(" +", 2);
        if (split.length < 2) {
            throw new PagesException("\"" + text + "\" names no row");
        }
        String[] rows = split[1].split(" / ", 2);
        return new Expression(Quantity.named(split[0]), rows[0], rows.length < 2 ? null : rows[1]);
    }

    boolean isRatio() {
        return divisor != null;
    }

    /** The figure; empty if a row or its figure is missing. */
    Optional<Double> value(Results results) {
        Optional<Double> first = results.find(row).map(quantity::of);
        Optional<Double> value = divisor == null
                ? first
                : first.flatMap(a -> results.find(divisor).map(b -> a / quantity.of(b)));
        return value.filter(v -> !v.isNaN());
    }

    /** Half of the confidence interval of the figure, for ratios with both errors; zero where there is none. */
    double error(Results results) {
        double own = relativeError(results, row);
        if (divisor == null) {
            return own * Math.abs(value(results).orElse(0.0));
        }
        double both = divisor.strip().equals(row.strip()) ? 0 : own + relativeError(results, divisor);
        return both * Math.abs(value(results).orElse(0.0));
    }

    private double relativeError(Results results, String selector) {
        return results.find(selector)
                .map(found -> quantity.errorOf(found) / quantity.of(found))
                .filter(error -> !error.isNaN())
                .orElse(0.0);
    }

    /** The figure as text; empty if a row or its figure is missing. */
    Optional<String> text(Results results) {
        if (isRatio()) {
            return value(results).map(Figures::ratio);
        }
        return value(results).flatMap(v -> results.find(row)).map(quantity::textOf);
    }

    /** The unit, {@code ×} for ratios. */
    String unit() {
        return isRatio() ? "×" : quantity.unit();
    }
}
