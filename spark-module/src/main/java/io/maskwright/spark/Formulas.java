package io.maskwright.spark;

import io.maskwright.plan.FormulaGuard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What happens to cells of CSV files that a spreadsheet would run as a formula: the rule of exports on one machine. {@link SparkExport}
 * and the application follow it. Whoever writes CSV from a dataset by other means does as much by
 * {@code Formulas.NEUTRALISE.in(rows).write().options(Formulas.NEUTRALISE.csvOptions(Map.of("header", "true"), rows)).csv(path)}.
 */
public enum Formulas {
    /**
     * A text, or a column name, that starts like a formula gets an apostrophe in front. Numbers with a sign, phone numbers and masks
     * such as {@code -12.5} or {@code +86 138-****-5678} stay as they are: they cannot call anything. Other types than texts hold none.
     */
    NEUTRALISE("neutralised"),
    /** Texts are written as they are. For readers that are not spreadsheets and must get the same text back. */
    KEEP("kept");

    private static final String QUOTE = "\"";
    private static final String LINE_END = "lineSep";
    private static final String NEW_LINE = "\n";
    /** Options that say what is written in place of a value. */
    private static final List<String> WRITTEN = List.of("nullValue", "emptyValue", "nanValue", "positiveInf");

    private final String word;

    Formulas(String word) {
        this.word = word;
    }

    /** The choice in a manifest. */
    String word() {
        return word;
    }

    /**
     * Returns the rows as they go into a CSV file. Nothing is read before an action asks for rows; works on streams too.
     *
     * @param rows treated rows; a type that CSV cannot hold, or that holds others, stays as it is
     * @return the same columns in the same order, with texts and names neutralised; for {@link #KEEP} the rows themselves
     */
    public Dataset<Row> in(Dataset<Row> rows) {
        return this == KEEP ? rows : NeutralText.in(rows);
    }

    /**
     * Returns the options with which Spark's CSV writer keeps each text whole and in one cell, and each row: quotes are doubled, by RFC
     * 4180, where Spark by itself puts a backslash before them, which ends the cell for a spreadsheet; blanks around a text stay; a row
     * whose only cell is null is no blank line.
     *
     * @param given options of Spark for CSV, which go before
     * @param rows what is to be written
     * @return these options, and those that were missing
     * @throws IllegalArgumentException if formulas are to be neutralised and an option given would let a text out of its cell, or be
     *     one itself; the message names the option and no value
     */
    public Map<String, String> csvOptions(Map<String, String> given, Dataset<Row> rows) {
        Map<String, String> options = csvOptions(given);
        if (rows.columns().length == 1) {
            String quote = options.getOrDefault("quote", QUOTE);
            options.putIfAbsent("nullValue", quote + quote);
        }
        return options;
    }

    /** The options, whatever is to be written. */
    Map<String, String> csvOptions(Map<String, String> given) {
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.putAll(given);
        String quote = options.getOrDefault("quote", QUOTE);
        options.putIfAbsent("escape", quote);
        options.putIfAbsent("ignoreLeadingWhiteSpace", "false");
        options.putIfAbsent("ignoreTrailingWhiteSpace", "false");
        // What is read with it keeps other line breaks within cells, where Spark would make line feeds of them.
        options.putIfAbsent(LINE_END, NEW_LINE);
        if (this == NEUTRALISE) {
            require("quote", quote.length() == 1 && quote.charAt(0) != 0);
            require("escape", quote.equals(options.get("escape")));
            require("escapeQuotes", !"false".equalsIgnoreCase(options.get("escapeQuotes")));
            require(
                    "charToEscapeQuoteEscaping",
                    options.getOrDefault("charToEscapeQuoteEscaping", "").isEmpty());
            require("lineSep", options.getOrDefault(LINE_END, NEW_LINE).matches("\\r?\\n|\\r"));
            for (String option : WRITTEN) {
                String text = options.getOrDefault(option, "");
                require(option, FormulaGuard.neutralise(text).equals(text));
            }
        }
        return options;
    }

    private static void require(String option, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("with this option " + option
                    + " a spreadsheet may run a cell, or a text that leaves its cell: leave it out, or keep formulas");
        }
    }
}
