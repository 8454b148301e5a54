package io.maskwright.spark.app;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import io.maskwright.spark.ExistingOutput;
import io.maskwright.spark.LeftOutRows;
import io.maskwright.spark.SparkExport;
import io.maskwright.spark.SparkExportBuilder;
import io.maskwright.spark.SparkExportReport;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Exports what has an end. */
final class BatchExport {

    private BatchExport() {}

    static SparkExportReport run(SparkSession session, Arguments arguments, Policy policy, Audience audience) {
        Format from = inputFormat(arguments);
        InputRows rows = new InputRows(session, from, arguments);
        if (!arguments.has("--allow-masked")) {
            rows.refuseMasked();
        }
        SparkExportBuilder export = SparkExport.builder()
                .policy(policy)
                .dataset(arguments.required("--dataset"))
                .audience(audience)
                .input(rows.bounded(), rows.name())
                .existing(arguments.has("--overwrite") ? ExistingOutput.REPLACE : ExistingOutput.REFUSE)
                .leftOut(leftOut(arguments));
        String broken = rows.brokenColumn();
        if (broken != null) {
            export.brokenRecords(broken);
        }
        limits(arguments, export);
        target(arguments, outputFormat(arguments, from), export);
        return built(export).run();
    }

    /** What the builder refuses is said in its words, which name options and no value. */
    private static SparkExport built(SparkExportBuilder export) {
        try {
            return export.build();
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    static Format inputFormat(Arguments arguments) {
        String word = arguments.value("--input-format");
        Format format = word == null
                ? Format.ofName(arguments.input())
                        .orElseThrow(() ->
                                new WrongUseException("--input-format is missing, and IN does not tell by its name"))
                : Format.ofWord("--input-format", word);
        if (format == Format.KAFKA && !arguments.has("--stream")) {
            throw new WrongUseException("kafka has no end: read it with --stream");
        }
        return format;
    }

    static Format outputFormat(Arguments arguments, Format from) {
        String word = arguments.value("--output-format");
        if (word == null) {
            return from.isFiles() ? from : Format.PARQUET;
        }
        Format format = Format.ofWord("--output-format", word);
        if (format == Format.KAFKA) {
            throw new WrongUseException("--output-format writes files or jdbc");
        }
        return format;
    }

    static LeftOutRows leftOut(Arguments arguments) {
        return switch (arguments.value("--broken-rows", "list").toLowerCase(Locale.ROOT)) {
            case "list" -> LeftOutRows.LIST;
            case "drop" -> LeftOutRows.DROP;
            case "fail" -> LeftOutRows.FAIL;
            case "seal" ->
                throw new WrongUseException("--broken-rows seal is for maskwright export, which knows rows by number");
            default -> throw new WrongUseException("--broken-rows knows list, drop, fail");
        };
    }

    private static void limits(Arguments arguments, SparkExportBuilder export) {
        @Nullable String rows = arguments.value("--max-quarantined");
        @Nullable String percent = arguments.value("--max-quarantined-percent");
        try {
            if (rows != null) {
                export.maxQuarantined(Long.parseLong(rows));
            }
            if (percent != null) {
                export.maxQuarantinedPercent(Double.parseDouble(percent));
            }
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(
                    "--max-quarantined takes a number from 0, --max-quarantined-percent one from 0 to 100");
        }
    }

    private static void target(Arguments arguments, Format to, SparkExportBuilder export) {
        Map<String, String> options = arguments.options("--out-option");
        if (to == Format.JDBC) {
            export.table(arguments.required("--out"), options).output(arguments.required("--evidence"));
            return;
        }
        if (arguments.value("--evidence") != null) {
            throw new WrongUseException("--evidence is for a table; the manifest of files is in their folder");
        }
        export.output(arguments.required("--out")).format(to.source()).formulas(TextForm.formulas(arguments));
        files(arguments, to).forEach(export::option);
        options.forEach((name, value) -> {
            if (name.equalsIgnoreCase("path")) {
                throw new WrongUseException("--out-option path: say --out");
            }
            export.option(name, value);
        });
    }

    /** How files are written where no option says otherwise. */
    static Map<String, String> files(Arguments arguments, Format to) {
        String encoding = arguments.value("--out-encoding", arguments.value("--encoding", "UTF-8"));
        return switch (to) {
            case CSV, TSV -> TextForm.table(to, arguments, encoding);
            case JSON -> Map.of("encoding", encoding, "ignoreNullFields", "false");
            default -> Map.of();
        };
    }
}
