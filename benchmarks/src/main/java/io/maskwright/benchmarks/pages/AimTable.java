package io.maskwright.benchmarks.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes aims beside what was measured. An aim that is missed says so, and so does one that nobody measured. */
final class AimTable {

    private static final String NONE = "–";
    private static final String HEAD =
            """
            | what | aim | measured | against the fastest rival | against the limit | |
            |---|---|---:|---|---|---|
            """;

    private final Results results;
    private final Contenders contenders;

    AimTable(Results results, Contenders contenders) {
        this.results = results;
        this.contenders = contenders;
    }

    String of(List<Aim> aims) {
        StringBuilder table = new StringBuilder(HEAD);
        aims.forEach(aim -> table.append(line(aim)));
        return table.toString();
    }

    private String line(Aim aim) {
        Optional<Measurement> ours = results.find(aim.measured().row());
        Optional<Measurement> rival = ours.flatMap(row -> contenders.rival(row, fileOf(aim)));
        Double ratio = ours.isPresent() && rival.isPresent() ? ratio(aim, ours.get(), rival.get()) : null;
        return "| " + aim.what()
                + " | " + wish(aim)
                + " | " + measured(aim)
                + " | " + (ratio == null ? NONE : Figures.ratio(ratio) + " × " + contenders.name(rival.orElseThrow()))
                + " | " + limit(aim)
                + " | " + verdict(aim, ratio) + " |\n";
    }

    private ResultFile fileOf(Aim aim) {
        return results.fileOf(aim.measured().row());
    }

    /** How many times as good: as fast, or, for memory, as sparing. */
    private static @Nullable Double ratio(Aim aim, Measurement ours, Measurement rival) {
        return switch (aim.measured().quantity()) {
            case BYTES -> ours.bytes() == null || rival.bytes() == null ? null : rival.bytes() / ours.bytes();
            case BEYOND, MIB -> null;
            case NS, NS_ERROR, US_ERROR, PER_SECOND, BIG_PER_SECOND -> rival.nanos() / ours.nanos();
        };
    }

    private static String wish(Aim aim) {
        List<String> parts = new ArrayList<>();
        if (aim.bound() != null) {
            parts.add(aim.bound().text(aim.measured()));
        }
        if (aim.times() != null) {
            parts.add("≥ " + Aim.number(aim.times()) + " × the rival");
        }
        return String.join(", ", parts);
    }

    private String measured(Aim aim) {
        return aim.measured()
                .text(results)
                .map(text -> text + " " + aim.measured().unit())
                .orElse(NONE);
    }

    private String limit(Aim aim) {
        return Optional.ofNullable(aim.limit())
                .flatMap(limit -> limit.distance(aim, results))
                .orElse(NONE);
    }

    private String verdict(Aim aim, @Nullable Double ratio) {
        Optional<Double> value = aim.measured().value(results);
        if (value.isEmpty() || (aim.times() != null && ratio == null)) {
            return "**not measured**";
        }
        double figure = rounded(aim, value.get());
        double error = aim.measured().error(results);
        boolean bound = aim.bound() == null || aim.bound().holds(figure);
        boolean times = aim.times() == null || ratio == null || ratio >= aim.times();
        boolean near = aim.bound() != null
                && aim.bound().holds(figure - error) != aim.bound().holds(figure + error);
        return (bound && times ? "met" : "**missed**") + (near ? ", within the error" : "");
    }

    /** Allocation is counted, and JMH spreads a little of its own over the values. */
    private static double rounded(Aim aim, double figure) {
        boolean counted =
                aim.measured().quantity() == Quantity.BEYOND && !aim.measured().isRatio();
        return counted ? Math.rint(figure) : figure;
    }
}
