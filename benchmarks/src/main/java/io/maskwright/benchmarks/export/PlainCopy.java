package io.maskwright.benchmarks.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Reads records and writes them, as fast as FastCSV goes. Each further thread makes a copy of its own. */
final class PlainCopy implements ExportWorker {

    @Override
    public long run(Path in, Path out, int threads) throws IOException {
        if (threads == 1) {
            return copy(in, out);
        }
        AtomicLong rows = new AtomicLong();
        Thread[] copies = IntStream.range(0, threads)
                .mapToObj(i -> new Thread(() -> rows.addAndGet(
                        copyUnchecked(in, i == 0 ? out : out.resolveSibling(out.getFileName() + "." + i)))))
                .toArray(Thread[]::new);
        for (Thread thread : copies) {
            thread.start();
        }
        for (int i = 0; i < threads; i++) {
            join(copies[i]);
            if (i > 0) {
                Files.deleteIfExists(out.resolveSibling(out.getFileName() + "." + i));
            }
        }
        return rows.get();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a measurement", e);
        }
    }

    private static long copyUnchecked(Path in, Path out) {
        try {
            return copy(in, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copy(Path in, Path out) throws IOException {
        long rows = -1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(in);
                CsvWriter writer =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            for (CsvRecord record : reader) {
                writer.writeRecord(record.getFields());
                rows++;
            }
        }
        return rows;
    }
}
