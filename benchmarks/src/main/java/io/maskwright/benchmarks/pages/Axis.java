package io.maskwright.benchmarks.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where figures stand along an axis. Immutable.
 *
 * @param scale how
 * @param from the figure at its begin
 * @param to the figure at its end
 * @param ticks the figures that are named
 */
record Axis(Scale scale, double from, double to, List<Double> ticks) {

    private static final int STEPS = 5;

    /** How figures are spread. */
    enum Scale {
        /** Evenly, from zero. */
        LINEAR,
        /** The same factor takes the same room; from a power of ten. */
        LOG
    }

    static Axis over(Scale scale, double... figures) {
        double greatest = Arrays.stream(figures).max().orElse(1);
        double least = Arrays.stream(figures).filter(f -> f > 0).min().orElse(1);
        return scale == Scale.LINEAR ? linear(greatest) : log(least, greatest);
    }

    private static Axis linear(double greatest) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(greatest / STEPS)));
        double rough = greatest / STEPS / power;
        double step = power * (rough <= 1 ? 1 : rough <= 2 ? 2 : rough <= 5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; (i - 1) * step < greatest; i++) {
            ticks.add(i * step);
        }
        return new Axis(Scale.LINEAR, 0, ticks.get(ticks.size() - 1), List.copyOf(ticks));
    }

    private static Axis log(double least, double greatest) {
        int first = (int) Math.floor(StrictMath.log10(least * 0.9));
        int last = Math.max(first + 1, (int) Math.ceil(StrictMath.log10(greatest)));
        List<Double> ticks = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            ticks.add(StrictMath.pow(10, i));
        }
        return new Axis(Scale.LOG, ticks.get(0), ticks.get(ticks.size() - 1), List.copyOf(ticks));
    }

    /** Where a figure stands, from 0 at the begin to 1 at the end; figures beyond stand at the edge. */
    double at(double figure) {
        double share = scale == Scale.LINEAR
                ? figure / to
                : StrictMath.log10(Math.max(figure, from) / from) / StrictMath.log10(to / from);
        return Math.min(1, Math.max(0, share));
    }

    /** A tick for readers. */
    String text(double tick) {
        if (to >= 10_000) {
            return tick == 0 ? "0" : whole(tick, tick >= 1e6 ? 1e6 : tick >= 1e3 ? 1e3 : 1) + unit(tick);
        }
        return scale == Scale.LINEAR && to < STEPS
                ? Figures.of(tick, 1)
                : Figures.of(tick, tick < 1 && tick > 0 ? 1 : 0);
    }

    private static String whole(double tick, double unit) {
        String text = Figures.of(tick / unit, 1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String unit(double tick) {
        return tick >= 1e6 ? " M" : tick >= 1e3 ? " k" : "";
    }
}
