package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.KeyUnavailableException;
import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import io.maskwright.PolicyException;
import io.maskwright.RefusedException;
import io.maskwright.VaultUnavailableException;
import io.maskwright.policy.Policy;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Datasets of Spark under a policy.
 *
 * <p>{@code MaskwrightSpark.desensitise(spark.read().parquet("calls"), Policy.load(path), "calls", Audience.of("analytics"))}
 * is a dataset in which every column is treated as the policy says, with the values that an export on one machine gives.
 *
 * <p><b>What is treated.</b> A dataset of plain columns is a table, as CSV and JDBC are in an export: the fields of the policy
 * are names of columns. A dataset with a struct, an array or a map, or with texts that the policy calls documents, is treated
 * like documents: the fields of the policy are paths such as {@code buyer.phones[*]}.
 *
 * <p><b>Types are kept.</b> A strategy that would make text of a number or a date is refused before a job starts, and so is
 * one that does not take the type. Bytes, intervals, variants and types of the user are kept, dropped or nulled as a whole. A
 * treated column loses its metadata, and with it the length of {@code CHAR} and {@code VARCHAR}.
 *
 * <p><b>Rows.</b> A row that the policy suppresses does not leave, and neither does one with a value that cannot be treated where
 * the policy's choice is quarantine, the default of exports; with {@code fail} the job fails. Nobody counts such rows here:
 * an export does.
 *
 * <p><b>Keys.</b> What travels to executors is the text of the policy, which names keys. Each executor fetches them itself, once
 * for each call of this method. Keys that the policy calls {@code provided} come from {@link PolicyResources}, whatever the policy
 * that is given here was built with.
 *
 * <p><b>Tasks run twice.</b> Strategies with random results are refused. Tokens of a vault are the same each time; their
 * distinct values are sent to the vault once and joined back. In a stream, below a column, and within other strategies they are
 * refused.
 *
 * <p>What a person should know, such as fields of the policy that match nothing where it only warns of that, goes to the log.
 *
 * <p>Thread-safe. Null is refused by a {@link NullPointerException}.
 */
public final class MaskwrightSpark {

    private static final Logger LOG = LoggerFactory.getLogger(MaskwrightSpark.class);

    private MaskwrightSpark() {}

    /**
     * Returns a dataset with the columns that an audience may have. Nothing is treated until an action asks for rows.
     *
     * @param rows the dataset, bounded or a stream
     * @param policy the policy
     * @param dataset the name of the dataset in the policy
     * @param audience who reads
     * @return the treated dataset: columns that are dropped are missing, the others keep their names and their order. The job
     *     that reads it fails with a {@link MaskingException} where a value cannot be treated and the choice is to fail, with a
     *     {@link KeyUnavailableException} or a {@link VaultUnavailableException} where keys or vaults cannot be reached, and
     *     never shows a value as it was
     * @throws PlanException if a column is not decided, cannot keep its type, or has a strategy that is none for Spark, or
     *     dataset or audience are unknown; all that is wrong is named before any job starts
     * @throws RefusedException if a column is of a refused tier
     * @throws PolicyException if executors could not read the policy: it names strategies that {@link PolicyResources} does not
     *     have
     */
    public static Dataset<Row> desensitise(Dataset<Row> rows, Policy policy, String dataset, Audience audience) {
        Objects.requireNonNull(rows, "rows must not be null");
        Objects.requireNonNull(policy, "policy must not be null");
        Objects.requireNonNull(dataset, "dataset must not be null");
        Objects.requireNonNull(audience, "audience must not be null");
        Desensitisation decided = Desensitisation.of(rows, policy, dataset, audience);
        decided.warnings().forEach(warning -> LOG.warn("dataset {}: {}", dataset, warning));
        return decided.rows(PartitionSink.NONE);
    }

    /**
     * Registers {@code maskwright_mask(category, text)} for the SQL of a session, under this policy and for this audience.
     * {@link MaskwrightExtensions} does so for each session.
     *
     * <p>{@code SELECT maskwright_mask('phone.mobile', phone) FROM subscribers}
     *
     * <p>The function takes texts. Null stays null. A value that the strategy cannot treat becomes what the policy says for
     * responses, {@code ********} by default. A category that the policy does not know fails at the first row, and so do
     * strategies with random results and tokens of a vault.
     *
     * @param session the session
     * @param policy the policy
     * @param audience who reads
     * @throws PlanException if the policy does not know the audience
     */
    public static void register(SparkSession session, Policy policy, Audience audience) {
        Objects.requireNonNull(session, "session must not be null");
        Objects.requireNonNull(policy, "policy must not be null");
        policy.requireAudience(Objects.requireNonNull(audience, "audience must not be null"));
        RunSpec spec = RunSpec.of(policy, session.sparkContext().getConf(), "", audience);
        session.udf().register(MaskFunction.NAME, functions.udf(new MaskFunction(spec), DataTypes.StringType));
    }
}
