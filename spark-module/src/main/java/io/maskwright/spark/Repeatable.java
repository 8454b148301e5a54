package io.maskwright.spark;

import io.maskwright.PlanException;
import io.maskwright.Strategy;
import io.maskwright.Traits.Determinism;
import io.maskwright.strategy.ReadsFields;
import java.util.regex.Pattern;

/** Whether a task that Spark runs twice gives the same values twice, and at what cost. */
final class Repeatable {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern TOKEN = Pattern.compile("\\btoken\\(");
    private static final String TOKEN_ALONE = "token(";

    private Repeatable() {}

    /**
     * Tells whether a strategy is a vault token and nothing else, the same for equal values: their distinct values can be
     * fetched from the vault before the rows are treated.
     */
    static boolean isPlainToken(Strategy strategy) {
        return isDeterministic(strategy)
                && strategy.toString().startsWith(TOKEN_ALONE)
                && ReadsFields.of(strategy).isEmpty();
    }

    /**
     * Refuses strategies that have other results the next time, and vault tokens: a vault is not to be asked row by row.
     *
     * @param path names the field, for the message
     */
    static void require(String path, Strategy strategy) {
        requireDeterministic(path, strategy);
        if (TOKEN.matcher(QUOTED.matcher(strategy.toString()).replaceAll("\"\""))
                .find()) {
            throw new PlanException(path + ": " + strategy + " asks a vault; on Spark that is treated only as the whole"
                    + " strategy of a column that is no part of another, in a dataset that is no stream");
        }
    }

    /** Refuses strategies that have other results the next time. */
    static void requireDeterministic(String path, Strategy strategy) {
        if (!isDeterministic(strategy)) {
            throw new PlanException(path + ": " + strategy + " gives other results each time, and Spark may run a task"
                    + " more than once; choose a strategy that gives equal values equal results");
        }
    }

    private static boolean isDeterministic(Strategy strategy) {
        return strategy.traits().determinism() == Determinism.DETERMINISTIC;
    }
}
