package io.maskwright.spark.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.mask;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who is measured: reads the table, does its work and writes the table. */
record Contender(Work work, Mechanism mechanism) {

    /** What is done to the rows. */
    enum Work {
        /** Nothing. */
        SPARK_COPY("plain copy"),
        /** Spark's own function hides every character of six columns. */
        SPARK_MASK("Spark's `mask()` of 6 columns, every character hidden"),
        /** Six columns masked in part. */
        MASKWRIGHT_MASKS("6 columns masked in part"),
        /** Four columns masked in part, both phones encrypted with their format kept. */
        MASKWRIGHT_MASKS_FPE("4 masked in part, both phones by `fpe`");

        private final String words;

        Work(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isOurs() {
            return this == MASKWRIGHT_MASKS || this == MASKWRIGHT_MASKS_FPE;
        }
    }

    private static final String HIDDEN = "*";

    /** Everybody, in the order of the table. */
    static List<Contender> all() {
        List<Contender> all = new ArrayList<>();
        for (Work work : Work.values()) {
            for (Mechanism mechanism : work.isOurs() ? Mechanism.values() : new Mechanism[] {Mechanism.MODULE}) {
                all.add(new Contender(work, mechanism));
            }
        }
        return List.copyOf(all);
    }

    /** What comes out of the rows. */
    Dataset<Row> of(Dataset<Row> rows, Path policies) {
        return switch (work) {
            case SPARK_COPY -> rows;
            case SPARK_MASK -> maskedBySpark(rows);
            case MASKWRIGHT_MASKS -> mechanism.treat(rows, policies, BenchPolicy.MASKS);
            case MASKWRIGHT_MASKS_FPE -> mechanism.treat(rows, policies, BenchPolicy.MASKS_FPE);
        };
    }

    private static Dataset<Row> maskedBySpark(Dataset<Row> rows) {
        Column hidden = lit(HIDDEN);
        return rows.select(BenchColumns.ALL.stream()
                .map(name -> BenchColumns.PROTECTED.contains(name)
                        ? mask(col(name), hidden, hidden, hidden, hidden).as(name)
                        : col(name))
                .toArray(Column[]::new));
    }

    /** How results name the mechanism: empty for those who have none. */
    String form() {
        return work.isOurs() ? mechanism.label() : "";
    }

    String words() {
        return work.isOurs() ? work.words() + ", " + mechanism.words() : work.words();
    }

    /** Whether this is what users of the library get. */
    boolean isOfTheModule() {
        return work.isOurs() && mechanism == Mechanism.MODULE;
    }
}
