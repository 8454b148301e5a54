package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.OnError;
import io.maskwright.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A stream under a policy, as far as a stream can keep what the policy asks for. It has no end: nobody can count how often each result
 * occurs, or how many rows look alike, before the first row leaves; and there is no manifest that could tell of rows left out.
 */
public final class MaskedStream {

    private MaskedStream() {}

    /**
     * Returns the treated stream, or says what the policy asks for that no stream can keep: {@code risk} for the audience; a strategy
     * that gives equal values equal results without {@code acknowledge=frequencies}; rows in quarantine, unless they may be dropped.
     *
     * @param stream the rows
     * @param policy the policy
     * @param dataset the name of the dataset in the policy
     * @param audience who reads
     * @param brokenColumn the column in which the reader puts records that are no rows, see
     *     {@link SparkExportBuilder#brokenRecords}; or null
     * @param leftOut {@link LeftOutRows#DROP} where rows that cannot be treated may vanish uncounted
     * @return the treated rows
     * @throws PlanException if the policy asks for what a stream cannot keep; it names all of it
     * @throws io.maskwright.MaskwrightException as {@link MaskwrightSpark#desensitise} does
     */
    public static Dataset<Row> of(
            Dataset<Row> stream,
            Policy policy,
            String dataset,
            Audience audience,
            @Nullable String brokenColumn,
            LeftOutRows leftOut) {
        List<String> problems = new ArrayList<>();
        policy.dataset(dataset)
                .risk(audience)
                .ifPresent(rule ->
                        problems.add("risk at " + rule.declaredAt() + " needs all rows before the first leaves"));
        for (Treatment field : DocumentPlan.compile(policy, dataset, audience).fields()) {
            if (field.countsFrequencies()) {
                problems.add(
                        field + " may betray values by their frequencies, which are known only at an end; say"
                                + " acknowledge=frequencies in it, or use a strategy that does not show which values are equal");
            }
            if (leftOut != LeftOutRows.DROP
                    && !field.keeps()
                    && field.decision().onError() == OnError.QUARANTINE) {
                problems.add(
                        field + " puts rows into quarantine, of which a stream keeps no list; drop such rows, or choose"
                                + " redact or fail in the policy");
            }
        }
        if (brokenColumn != null && leftOut != LeftOutRows.DROP) {
            problems.add("records that are no rows have no list either; drop them");
        }
        if (!problems.isEmpty()) {
            throw new PlanException("dataset " + dataset + " is a stream: " + String.join("; ", problems));
        }
        Dataset<Row> whole =
                brokenColumn == null ? stream : BrokenRecords.without(stream, brokenColumn, PartitionSink.NONE);
        return MaskwrightSpark.desensitise(whole, policy, dataset, audience);
    }
}
