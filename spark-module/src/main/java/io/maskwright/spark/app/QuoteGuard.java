package io.maskwright.spark.app;

import io.maskwright.spark.SparkExportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Refuses files with an open quote, or with text behind a closing one, as exports on one machine do, before the first row of the file
 * goes on, and files that change meanwhile. Spark's reader takes all behind an open quote for one cell, if need be the rest of the file: values of other columns and rows, in
 * a column that may be kept.
 */
final class QuoteGuard implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    /** The path of a file, its size and when it was changed. */
    private static final int FILE_COLUMNS = 3;

    /** What is looked for. */
    private final QuoteScan scan;

    /** How bytes are read as text. */
    private final String encoding;

    /** How the file systems are reached. */
    private final SerializableConfiguration settings;

    private QuoteGuard(QuoteScan scan, String encoding, SerializableConfiguration settings) {
        this.scan = scan;
        this.encoding = encoding;
        this.settings = settings;
    }

    /** The rows of files whose quotes match. The job that reads others fails with a {@link SparkExportException}. */
    static Dataset<Row> over(Dataset<Row> rows, QuoteScan scan, String encoding) {
        if (!scan.isNeeded()) {
            return rows;
        }
        StructType schema = rows.schema();
        return rows.select(
                        functions.col("*"),
                        functions.col("_metadata.file_path"),
                        functions.col("_metadata.file_size"),
                        functions.unix_millis(functions.col("_metadata.file_modification_time")))
                .mapPartitions(of(rows.sparkSession(), scan, encoding), Encoders.row(schema));
    }

    private static QuoteGuard of(SparkSession session, QuoteScan scan, String encoding) {
        return new QuoteGuard(
                scan,
                encoding,
                new SerializableConfiguration(session.sparkContext().hadoopConfiguration()));
    }

    /**
     * Looks at files here and now.
     *
     * @throws SparkExportException if the quotes of one do not match
     */
    static void check(Dataset<Row> rows, QuoteScan scan, String encoding) {
        if (scan.isNeeded()) {
            QuoteGuard guard = of(rows.sparkSession(), scan, encoding);
            for (String file : rows.inputFiles()) {
                guard.check(path(file));
            }
        }
    }

    private static Path path(String file) {
        return new Path(URI.create(file));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Iterator<>() {
            private @Nullable Row last;

            @Override
            public boolean hasNext() {
                boolean hasNext = rows.hasNext();
                if (!hasNext) {
                    leave();
                }
                return hasNext;
            }

            @Override
            public Row next() {
                Row row = rows.next();
                if (last == null || !file(row).equals(file(last))) {
                    leave();
                    check(path(file(row)));
                }
                last = row;
                return withoutFile(row);
            }

            private void leave() {
                if (last != null) {
                    requireUnchanged(last);
                    last = null;
                }
            }
        };
    }

    private static String file(Row row) {
        return row.getString(row.length() - FILE_COLUMNS);
    }

    private static Row withoutFile(Row row) {
        @Nullable Object[] values = new @Nullable Object[row.length() - FILE_COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return RowFactory.create(values);
    }

    private void check(Path path) {
        long line;
        try (InputStream bytes = open(path, settings.value());
                Reader text = new InputStreamReader(bytes, encoding)) {
            line = scan.brokenLine(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (line > 0) {
            throw new SparkExportException("the record of " + path.getName() + " that starts at line " + line
                    + " has a quote that is not closed, text behind a closing one, or another line end than the first line; Spark would"
                    + " cut it at other places");
        }
    }

    /** What was looked at must be what Spark read. */
    private void requireUnchanged(Row row) {
        Path path = path(file(row));
        try {
            FileStatus now = path.getFileSystem(settings.value()).getFileStatus(path);
            if (now.getLen() != row.getLong(row.length() - 2)
                    || now.getModificationTime() != row.getLong(row.length() - 1)) {
                throw new SparkExportException(path.getName() + " was changed while it was read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path path, Configuration settings) throws IOException {
        InputStream bytes = path.getFileSystem(settings).open(path);
        CompressionCodec codec = new CompressionCodecFactory(settings).getCodec(path);
        return codec == null ? bytes : codec.createInputStream(bytes);
    }

    @Override
    public String toString() {
        return "QuoteGuard";
    }
}
