package io.maskwright.spark;

import io.maskwright.PlanException;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ScalaUDF;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.List$;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction2;

/**
 * The expression of one call of {@code maskwright_mask}. Functions of an extension must be expressions, and these are no public
 * interface of Spark: nothing else of it that is internal is used, and only here.
 */
final class MaskCall {

    private static final int ARGUMENTS = 2;

    private MaskCall() {}

    static Expression of(MaskFunction function, Seq<Expression> arguments) {
        if (arguments.size() != ARGUMENTS) {
            throw new PlanException(MaskFunction.NAME + " takes a category and a text, but was given "
                    + arguments.size() + " arguments");
        }
        return new ScalaUDF(
                new Body(function),
                DataTypes.StringType,
                arguments,
                List$.MODULE$.empty(),
                Option.empty(),
                Option.apply(MaskFunction.NAME),
                true,
                true);
    }

    /** What Spark calls for each row. */
    private static final class Body extends AbstractFunction2<@Nullable Object, @Nullable Object, @Nullable String>
            implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        /** Does it. */
        private final MaskFunction function;

        Body(MaskFunction function) {
            this.function = function;
        }

        @Override
        public @Nullable String apply(@Nullable Object category, @Nullable Object text) {
            return function.call(category, text);
        }

        @Override
        public String toString() {
            return MaskFunction.NAME;
        }
    }
}
