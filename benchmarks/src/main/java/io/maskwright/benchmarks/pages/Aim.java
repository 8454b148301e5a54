package io.maskwright.benchmarks.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a figure shall be. Immutable.
 *
 * @param what for readers
 * @param measured the figure
 * @param bound what it shall not pass; null if only a rival counts
 * @param times how many times as good as the fastest rival it shall be; null if it need not
 * @param limit what the machine allows; null if nothing fits
 */
record Aim(String what, Expression measured, @Nullable Bound bound, @Nullable Double times, @Nullable Limit limit) {

    /** On which side of a bound the good figures are. */
    enum Side {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }

    /** A bound as it is typed. */
    static String number(double value) {
        return value == Math.rint(value) ? Figures.of(value, 0) : Figures.of(value, 2);
    }

    /**
     * A bound.
     *
     * @param side where the good figures are
     * @param value in the unit of the figure
     */
    record Bound(Side side, double value) {

        boolean holds(double figure) {
            return side == Side.AT_MOST ? figure <= value : figure >= value;
        }

        String text(Expression measured) {
            return side.sign + " " + number(value) + " " + measured.unit();
        }
    }

    /**
     * What the machine allows.
     *
     * @param row the measurement of a unit of work; null for a limit that is a plain number
     * @param count how many units a value needs at least, or the number itself
     * @param what for readers
     */
    record Limit(@Nullable String row, double count, String what) {

        /** How far the figure is from it: time as a multiple of the least time, or a ratio as a share of the greatest. */
        Optional<String> distance(Aim aim, Results results) {
            if (row == null) {
                return aim.measured.value(results).map(v -> Figures.ratio(v / count) + " of " + what);
            }
            return results.find(aim.measured.row()).flatMap(ours -> results.find(row)
                    .map(unit -> Figures.ratio(ours.nanos() / (count * unit.nanos())) + " × " + what));
        }
    }
}
