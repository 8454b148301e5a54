package io.maskwright.benchmarks;

import io.maskwright.benchmarks.compare.Gate;
import io.maskwright.benchmarks.compare.RowKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Where the report of a suite goes. Immutable.
 *
 * @param file the JSON
 * @param gate compares it if that was asked
 * @param progress where JMH tells how far it is
 * @param command where tables go
 */
record SuiteOutput(Path file, Gate gate, PrintStream progress, CommandLine command) {

    @Nullable
    Report base(String suite) {
        return gate.base(suite, command);
    }

    int take(Report report, Suite suite, @Nullable Report base, Predicate<RowKey> leftOut) throws IOException {
        command.getOut().print(Table.of(report, suite));
        command.getOut().flush();
        report.writeJson(
                file,
                "notes",
                suite.notes().stream().filter(note -> isOf(note, report)).toList());
        progress.println("written to " + file);
        return gate.judge(base, report, leftOut, command);
    }

    /** Whether a note speaks of something that was measured. */
    private static boolean isOf(Note note, Report report) {
        return report.rows().stream()
                .anyMatch(row -> row.contender().equals(note.contender())
                        && row.params().entrySet().containsAll(note.params().entrySet()));
    }
}
