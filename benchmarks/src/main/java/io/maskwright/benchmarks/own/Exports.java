package io.maskwright.benchmarks.own;

import io.maskwright.PlanException;
import io.maskwright.export.ExportException;
import io.maskwright.export.ExportJobBuilder;
import io.maskwright.export.ExportReport;
import io.maskwright.export.spi.Source;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole exports of the sample into a folder that only this user may read, and of which nothing is left.
 */
final class Exports implements AutoCloseable {

    private static final double NANOS = 1e9;
    private static final long NANOS_OF_MILLI = 1_000_000;
    private static final long MOST_TIMES = 1_000_000;

    private final Subject subject;
    private final Head head;
    private final Path folder;

    Exports(Subject subject, Head head) throws IOException {
        this.subject = subject;
        this.head = head;
        this.folder = Files.createTempDirectory("maskwright-bench");
    }

    /** Exports the sample once and holds its counts against what was read. */
    ExportReport once() throws IOException {
        try {
            ExportReport report = job(1, 1).build().run();
            if (report.rowsIn() != head.records() || !report.rows().addUp()) {
                throw new ExportException("the counts of the sample do not add up: " + report.rowsIn() + " rows in, "
                        + report.rowsOut() + " out, " + report.rowsSuppressed() + " suppressed, "
                        + report.rowsQuarantined() + " quarantined of " + head.records());
            }
            return report;
        } finally {
            empty();
        }
    }

    /**
     * Speeds of several exports.
     *
     * @param rate rows a second
     * @param processorNanos time of all processors for each row
     */
    record Speed(Spread rate, Spread processorNanos) {}

    /** What one export took. */
    private record Run(double nanos, double processorNanos) {}

    /** Measures several exports, each of the sample as often as it takes for its time. */
    Speed measure(int threads, Pace pace) throws IOException {
        long times = 1;
        double nanos = run(threads, 1).nanos();
        while (nanos < pace.exportMillis() * NANOS_OF_MILLI / 2.0 && times < MOST_TIMES) {
            times = Math.max(
                    times + 1, Math.min(8 * times, (long) (times * pace.exportMillis() * NANOS_OF_MILLI / nanos)));
            nanos = run(threads, times).nanos();
        }
        double[] rates = new double[pace.exports()];
        double[] processor = new double[pace.exports()];
        double rows = (double) head.records() * times;
        for (int i = 0; i < rates.length; i++) {
            Run run = run(threads, times);
            rates[i] = rows * NANOS / run.nanos();
            processor[i] = run.processorNanos() / rows;
        }
        return new Speed(Spread.of(rates), Spread.of(processor));
    }

    private Run run(int threads, long times) throws IOException {
        ExportJobBuilder job = job(threads, times);
        long start = System.nanoTime();
        long processorStart = Clocks.ofProcess();
        try {
            job.build().run();
        } catch (PlanException e) {
            // The sample alone passed. The same values over and over look like too few different ones, which is found
            // out
            // behind the last row, when all the work is done.
            if (times == 1) {
                throw e;
            }
        }
        Run run = new Run(System.nanoTime() - start, Clocks.ofProcess() - processorStart);
        empty();
        return run;
    }

    private ExportJobBuilder job(int threads, long times) {
        Source whole = subject.source();
        return subject.job(threads, folder.resolve(subject.fileName()))
                .source(new HeadSource(whole, head.slices(), times));
    }

    private void empty() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        empty();
        Files.delete(folder);
    }
}
