package io.maskwright.benchmarks.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What of a measurement is shown. */
enum Quantity {
    /** Nanoseconds a value. */
    NS("ns", Measurement::nanos) {
        @Override
        String text(double figure) {
            return Figures.of(figure, figure < 9.95 ? 1 : 0);
        }
    },
    /** Nanoseconds with their error. */
    NS_ERROR("ns", Measurement::nanos) {
        @Override
        String text(double figure) {
            return NS.text(figure);
        }
    },
    /** Microseconds with their error. */
    US_ERROR("µs", row -> row.nanos() / 1e3) {
        @Override
        String text(double figure) {
            return Figures.threeDigits(figure);
        }
    },
    /** Values or rows a second. */
    PER_SECOND("/s", Measurement::perSecond) {
        @Override
        String text(double figure) {
            return Figures.of(figure, 0);
        }
    },
    /** The same in millions or thousands. */
    BIG_PER_SECOND("/s", Measurement::perSecond) {
        @Override
        String text(double figure) {
            return Figures.big(figure);
        }
    },
    /** Bytes allocated for a value. */
    BYTES("B", row -> orNaN(row.bytes())) {
        @Override
        String text(double figure) {
            return Figures.of(figure, 0);
        }
    },
    /** What of them is not the result. */
    BEYOND("B", row -> Math.max(0, orNaN(row.bytes()) - row.resultBytes())) {
        @Override
        String text(double figure) {
            return Figures.of(figure, 0);
        }
    },
    /** Peak memory of the process. */
    MIB("MiB", row -> orNaN(row.peakMebibytes())) {
        @Override
        String text(double figure) {
            return Figures.of(figure, 0);
        }
    };

    private final String unit;

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final ToDoubleFunction<Measurement> figure;

    Quantity(String unit, ToDoubleFunction<Measurement> figure) {
        this.unit = unit;
        this.figure = figure;
    }

    private static double orNaN(@Nullable Double figure) {
        return figure == null ? Double.NaN : figure;
    }

    static Quantity named(String name) {
        return Arrays.stream(values())
                .filter(q -> q.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new PagesException("there is no quantity \"" + name + "\"; there is: "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(Quantity::label).toList())));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String unit() {
        return unit;
    }

    double of(Measurement row) {
        return figure.applyAsDouble(row);
    }

    /** Half of the confidence interval in this unit; not a number if there is none. */
    double errorOf(Measurement row) {
        Double error = row.errorNanos();
        if (error == null) {
            return Double.NaN;
        }
        return switch (this) {
            case NS, NS_ERROR -> error;
            case US_ERROR -> error / 1e3;
            case PER_SECOND, BIG_PER_SECOND -> row.perSecond() * error / row.nanos();
            case BYTES, BEYOND, MIB -> Double.NaN;
        };
    }

    abstract String text(double figure);

    /** The figure of a row, with its error where the quantity has it. */
    String textOf(Measurement row) {
        String text = text(of(row));
        double error = errorOf(row);
        boolean shown = (this == NS_ERROR || this == US_ERROR) && !Double.isNaN(error);
        return shown ? text + " ± " + text(error) : text;
    }
}
