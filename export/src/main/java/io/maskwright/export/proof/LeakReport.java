package io.maskwright.export.proof;

import io.maskwright.Audience;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a {@link LeakCheck} found. It holds names, numbers and places, never content.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the name of the source
 * @param output the name of the output
 * @param dataset the dataset of the policy
 * @param audience for whom the output is
 * @param rows how many rows the source has
 * @param values how many protected values were looked for anywhere in the output
 * @param shortValues how many were too short for that and were looked for in their own record
 * @param findings where values stand, in the order of the output
 * @param isComplete whether that is all: a search ends early when it found more than anybody reads
 * @param isAligned whether the records of the output could be put beside the rows that they come from
 * @param memoryBytes the memory of the filters
 * @param falsePositiveRate how likely the filters take something for a value that is none; whatever they take is compared
 *     exactly, so that costs time and makes no finding
 * @param outputBytes how many bytes of output were searched, all passes together
 * @param duration how long it took
 * @param notes what was not looked at, or could not be told, in whole sentences
 */
public record LeakReport(
        String source,
        String output,
        String dataset,
        Audience audience,
        long rows,
        long values,
        long shortValues,
        List<Finding> findings,
        boolean isComplete,
        boolean isAligned,
        long memoryBytes,
        double falsePositiveRate,
        long outputBytes,
        Duration duration,
        List<String> notes) {

    private static final double MILLION = 1e6;
    private static final double NANOS = 1e9;

    /**
     * Copies the lists.
     *
     * @param source the name of the source
     * @param output the name of the output
     * @param dataset the dataset of the policy
     * @param audience for whom the output is
     * @param rows how many rows the source has
     * @param values how many protected values were looked for anywhere
     * @param shortValues how many were looked for in their own record
     * @param findings where values stand
     * @param isComplete whether that is all
     * @param isAligned whether records could be put beside their rows
     * @param memoryBytes the memory of the filters
     * @param falsePositiveRate how likely the filters err
     * @param outputBytes how many bytes were searched
     * @param duration how long it took
     * @param notes what was not looked at
     */
    public LeakReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /**
     * Tells whether no protected value was found.
     *
     * @return whether there is no finding
     */
    public boolean isClean() {
        return findings.isEmpty();
    }

    /**
     * Returns the report as text.
     *
     * @param most how many findings to list, 0 or more
     * @return lines, each with a line feed at its end
     */
    public String toText(int most) {
        StringBuilder text = new StringBuilder();
        text.append(isClean() ? "clean" : findings.size() + (isComplete ? "" : " or more") + " findings")
                .append(": ")
                .append(output)
                .append(" against ")
                .append(source)
                .append(", ")
                .append(dataset)
                .append(" for ")
                .append(audience.name())
                .append('\n');
        findings.stream().limit(most).forEach(finding -> text.append(finding.words())
                .append('\n'));
        if (findings.size() > most) {
            text.append("and ").append(findings.size() - most).append(" more\n");
        }
        text.append(String.format(
                Locale.ROOT,
                "%,d rows; %,d values looked for anywhere, %,d short ones in their record%n",
                rows,
                values,
                shortValues));
        text.append(String.format(
                Locale.ROOT,
                "%.1f MB in %.1f s; filters of %.1f MB, one in %,.0f false%n",
                outputBytes / MILLION,
                duration.toNanos() / NANOS,
                memoryBytes / MILLION,
                falsePositiveRate > 0 ? Math.min(1 / falsePositiveRate, NANOS) : NANOS));
        notes.forEach(note -> text.append("note: ").append(note).append('\n'));
        return text.toString().replace("\r", "");
    }

    /** Returns counts; names and places are told by {@link #toText}. */
    @Override
    public String toString() {
        return "LeakReport[" + findings.size() + " findings, " + rows + " rows]";
    }
}
