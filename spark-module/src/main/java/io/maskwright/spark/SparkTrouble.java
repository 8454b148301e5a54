package io.maskwright.spark;

import io.maskwright.MaskwrightException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.jspecify.annotations.Nullable;

/**
 * Says in our own words what Spark threw. Its messages quote rows, options and addresses of databases, so nothing of them is passed
 * on but the names of classes; what this library says holds no value and is passed on as it is.
 */
public final class SparkTrouble {

    private static final int DEEPEST = 64;
    private static final Pattern CONDITION = Pattern.compile("[A-Z][A-Z0-9_.]{1,80}");

    private SparkTrouble() {}

    /**
     * Finds what this library said, or else says what kind of failure it is.
     *
     * @param task what was being done, such as {@code cannot read calls.csv}
     * @param thrown what Spark threw
     * @return an exception without a cause, whose message holds no value and no option
     */
    public static MaskwrightException of(String task, Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> kinds = new LinkedHashSet<>();
        @Nullable Throwable at = thrown;
        while (at != null && seen.size() < DEEPEST && seen.add(at)) {
            if (at instanceof MaskwrightException own) {
                return own;
            }
            kinds.add(kind(at));
            at = at.getCause();
        }
        return new SparkExportException(
                task + ": " + String.join(", ", kinds) + "; what it says may hold values, so it is not repeated here");
    }

    /** The class, the condition by which Spark's documentation lists it, and where it was thrown. */
    private static String kind(Throwable thrown) {
        StringBuilder kind = new StringBuilder(thrown.getClass().getName());
        if (thrown instanceof SparkThrowable known
                && CONDITION.matcher(String.valueOf(known.getCondition())).matches()) {
            kind.append(' ').append(known.getCondition());
        }
        StackTraceElement[] trace = thrown.getStackTrace();
        if (trace.length > 0 && trace[0].getFileName() != null) {
            kind.append(" at ").append(trace[0].getFileName()).append(':').append(trace[0].getLineNumber());
        }
        return kind.toString();
    }
}
