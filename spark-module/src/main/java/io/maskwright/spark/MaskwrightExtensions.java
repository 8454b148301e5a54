package io.maskwright.spark;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Gives each session the SQL function {@code maskwright_mask(category, text)} by settings alone, also for PySpark and for SQL
 * servers: {@code spark.sql.extensions=io.maskwright.spark.MaskwrightExtensions}, {@code spark.maskwright.policy} with the path of
 * the policy file on the driver and {@code spark.maskwright.audience}. All are read from the configuration that the application
 * started with, so that nobody who writes SQL chooses the audience.
 *
 * <p>The function is as {@link MaskwrightSpark#register} describes it.
 */
public final class MaskwrightExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    /** Creates the extensions, as Spark does. */
    public MaskwrightExtensions() {}

    /**
     * Adds the function. The policy is read when a query first names it.
     *
     * @param extensions where extensions are added
     * @return nothing
     */
    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectFunction(new Tuple3<>(
                new FunctionIdentifier(MaskFunction.NAME, Option.empty()),
                new ExpressionInfo(MaskFunction.class.getName(), MaskFunction.NAME),
                new Calls()));
        return BoxedUnit.UNIT;
    }

    /**
     * The function that the settings of an application ask for.
     *
     * @throws PlanException if there is no policy or no audience, or the policy does not know the audience
     */
    static MaskFunction read(SparkConf settings) {
        String file = Settings.POLICY.of(settings);
        String audience = Settings.AUDIENCE.of(settings);
        if (file == null || audience == null) {
            throw new PlanException(MaskFunction.NAME + " needs " + Settings.POLICY.key() + " and "
                    + Settings.AUDIENCE.key() + " in the configuration of the application");
        }
        Policy policy = Policy.load(Path.of(file));
        policy.requireAudience(Audience.of(audience));
        return new MaskFunction(RunSpec.of(policy, settings, "", Audience.of(audience)));
    }

    /** Makes the expression of a call. */
    private static final class Calls extends AbstractFunction1<Seq<Expression>, Expression> {

        private @Nullable MaskFunction function;

        @Override
        public Expression apply(Seq<Expression> arguments) {
            return MaskCall.of(function(), arguments);
        }

        private synchronized MaskFunction function() {
            MaskFunction known = function;
            if (known == null) {
                known = read(SparkEnv.get().conf());
                function = known;
            }
            return known;
        }
    }
}
