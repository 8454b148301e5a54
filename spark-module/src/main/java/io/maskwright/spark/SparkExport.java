package io.maskwright.spark;

import io.maskwright.MaskwrightException;

/**
 * An export on Spark: treated rows appear under the name of the output when they are complete, counted and checked, with a manifest; or
 * not at all.
 *
 * <p>{@code SparkExport.builder().policy(Policy.load(path)).dataset("calls").audience(Audience.of("analytics"))
 * .input(spark.read().parquet("calls"), "calls").output("safe/calls").build().run()}
 *
 * <p><b>Nothing half.</b> Rows are written to a hidden folder beside the output, which is renamed at the end. A run that fails, or is
 * killed, publishes nothing; what a dead one leaves is removed when the next run of the same output starts.
 *
 * <p><b>Counts.</b> Each task writes what it counted into the hidden folder. One that Spark runs twice is counted once, and the run fails
 * if it told different things. Rows in are rows out, suppressed and quarantined, and rows out are counted once more by reading what was
 * written, before anything is published.
 *
 * <p><b>Gates.</b> Before it is published, the output is refused if the frequencies of results betray values, by the rule of exports on
 * one machine, or if groups of rows that look alike are smaller than the policy asks for.
 *
 * <p>Immutable and thread-safe; each run is on its own.
 */
public final class SparkExport {

    private final ExportChoices choices;

    SparkExport(ExportChoices choices) {
        this.choices = choices;
    }

    /**
     * Starts an export.
     *
     * @return a builder
     */
    public static SparkExportBuilder builder() {
        return new SparkExportBuilder();
    }

    /**
     * Runs it. Nothing is published unless this returns.
     *
     * @return what was done
     * @throws io.maskwright.PlanException if a column is not decided or cannot keep its type, or frequencies betray values
     * @throws io.maskwright.plan.SmallGroupsException if groups of rows that look alike are too small
     * @throws SparkExportException if there is an output already, another run makes it, counts do not add up, or Spark fails; the message
     *     holds no value and no option
     * @throws MaskwrightException for all else that {@link MaskwrightSpark#desensitise} and its jobs throw
     */
    public SparkExportReport run() {
        try {
            return new ExportRun(choices).run();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // Spark throws what it does not declare, and what it says may hold values.
            throw SparkTrouble.of("cannot export dataset " + choices.dataset(), e);
        }
    }

    @Override
    public String toString() {
        return "SparkExport[" + choices + "]";
    }
}
