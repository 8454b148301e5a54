package io.maskwright.spark;

import io.maskwright.Omitted;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.plan.Location;
import io.maskwright.plan.NumberAsWritten;
import io.maskwright.plan.ValueTreater;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** How the value at a place of a row is treated, worked out from its type before the first row. */
sealed interface Shape {

    /**
     * Treats a value.
     *
     * @param value as rows have it, or null
     * @param row treats the values of the row
     * @return the result as rows have it; {@link Omitted#OMITTED} where it is left out
     */
    @Nullable
    Object treat(@Nullable Object value, RowTreater row);

    /** A text, a number, a date and the like. */
    record Scalar(Location at, Cell cell) implements Shape {

        @Override
        public @Nullable Object treat(@Nullable Object value, RowTreater row) {
            if (value == null) {
                return row.values().treatScalar(at, null) == Omitted.OMITTED ? Omitted.OMITTED : null;
            }
            Object java = cell.toJava(value);
            Object result =
                    cell.kind().isNumber() && (hasDigits(java) || at.treatment().keeps())
                            ? row.values().treatNumber(at, digits(java))
                            : row.values().treatScalar(at, java);
            if (result == java || result instanceof NumberAsWritten) {
                return value;
            }
            return result == Omitted.OMITTED ? result : fit(result, row);
        }

        /** NaN and the infinities have none: no document can have them, and strategies see them as they are. */
        private static boolean hasDigits(@Nullable Object number) {
            return !(number instanceof Float || number instanceof Double)
                    || Double.isFinite(((Number) number).doubleValue());
        }

        /** Documents have numbers as texts. */
        private static String digits(@Nullable Object number) {
            return number instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(number);
        }

        private @Nullable Object fit(@Nullable Object result, RowTreater row) {
            try {
                return cell.fit(result);
            } catch (MisfitException e) {
                return row.misfit(at, e.reason());
            }
        }
    }

    /** A value of a type that is not treated, and which is kept. */
    record Opaque(Location at) implements Shape {

        @Override
        public @Nullable Object treat(@Nullable Object value, RowTreater row) {
            // Another value stands in for it, so that it is counted.
            Object shown = row.values().treatScalar(at, value == null ? null : Boolean.TRUE);
            return shown == Boolean.TRUE ? value : null;
        }
    }

    /** A value of any type of which nothing leaves, not even its type. */
    record Nothing(Location at, @Nullable Object result) implements Shape {

        @Override
        public @Nullable Object treat(@Nullable Object value, RowTreater row) {
            if (value == null) {
                row.values().treatScalar(at, null);
            } else {
                row.values().treatObject(at);
            }
            return result;
        }
    }

    /** Whether what is made of other values is treated as one before they are. */
    enum Whole {
        /** Each of its values is treated and nothing else. */
        MEMBERS,
        /** The policy is asked, and its values are treated only if it shows the whole. */
        ASKED;

        /** What leaves in place of the whole; {@link ValueTreater#SHOWN_OBJECT} if its members do. */
        @Nullable
        Object result(Location at, RowTreater row) {
            if (this == MEMBERS) {
                return ValueTreater.SHOWN_OBJECT;
            }
            Object result = row.values().treatObject(at);
            if (result == null || result == Omitted.OMITTED || result == ValueTreater.SHOWN_OBJECT) {
                return result;
            }
            // What is a text in a document has no place here.
            return row.misfit(at, Reason.TYPE);
        }
    }

    /**
     * A struct.
     *
     * @param members those that leave
     */
    record Struct(Location at, Whole whole, List<Member> members) implements Shape {

        /**
         * A field of a struct.
         *
         * @param index its place in the value
         * @param shape how it is treated
         */
        record Member(int index, Shape shape) {}

        @Override
        public @Nullable Object treat(@Nullable Object value, RowTreater row) {
            if (value == null) {
                return whole == Whole.MEMBERS ? null : row.absent(at);
            }
            Object result = whole.result(at, row);
            return result == ValueTreater.SHOWN_OBJECT ? members((Row) value, row) : result;
        }

        Row members(Row value, RowTreater row) {
            @Nullable Object[] treated = new @Nullable Object[members.size()];
            for (int i = 0; i < treated.length; i++) {
                Member member = members.get(i);
                Object result = member.shape().treat(value.get(member.index()), row);
                treated[i] = result == Omitted.OMITTED ? null : result;
            }
            return RowFactory.create(treated);
        }
    }

    /** An array: what is left out of it becomes null, so that others keep their places. */
    record Elements(Location at, Shape element) implements Shape {

        @Override
        public @Nullable Object treat(@Nullable Object value, RowTreater row) {
            if (value == null) {
                return at.isDecided() ? row.absent(at) : null;
            }
            List<@Nullable Object> treated = new ArrayList<>();
            for (Object each : CollectionConverters.asJava((scala.collection.Seq<?>) value)) {
                Object result = element.treat(each, row);
                treated.add(result == Omitted.OMITTED ? null : result);
            }
            return CollectionConverters.asScala(treated);
        }
    }

    /**
     * A map from texts: its keys are names, and stand as they are where the policy speaks of what is under them.
     *
     * @param named the values under names that the policy knows
     * @param other the values under any other name
     */
    record Entries(Location at, Whole whole, Map<String, Shape> named, Shape other) implements Shape {

        @Override
        public @Nullable Object treat(@Nullable Object value, RowTreater row) {
            if (value == null) {
                return whole == Whole.MEMBERS ? null : row.absent(at);
            }
            Object result = whole.result(at, row);
            return result == ValueTreater.SHOWN_OBJECT ? entries(value, row) : result;
        }

        private Object entries(Object value, RowTreater row) {
            Map<@Nullable Object, @Nullable Object> treated = new LinkedHashMap<>();
            CollectionConverters.asJava((scala.collection.Map<?, ?>) value).forEach((key, entry) -> {
                Object result = named.getOrDefault(String.valueOf(key), other).treat(entry, row);
                if (result != Omitted.OMITTED) {
                    treated.put(key, result);
                }
            });
            return CollectionConverters.asScala(treated);
        }
    }
}
