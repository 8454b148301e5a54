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
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Refuses files with an open quote, or with text behind a closing one, as exports on one machine do, before the first row of the file
 * goes on. Spark's reader takes all behind an open quote for one cell, if need be the rest of the file: values of other columns and rows, in
 * a column that may be kept.
 */
final class QuoteGuard implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

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
        SerializableConfiguration settings =
                new SerializableConfiguration(rows.sparkSession().sparkContext().hadoopConfiguration());
        return rows.select(functions.col("*"), functions.col("_metadata.file_path"))
                .mapPartitions(new QuoteGuard(scan, encoding, settings), Encoders.row(schema));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Iterator<>() {
            private @Nullable String file;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                Row row = rows.next();
                String from = row.getString(row.length() - 1);
                if (!from.equals(file)) {
                    check(from);
                    file = from;
                }
                return withoutFile(row);
            }
        };
    }

    private static Row withoutFile(Row row) {
        @Nullable Object[] values = new @Nullable Object[row.length() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return RowFactory.create(values);
    }

    private void check(String file) {
        Path path = new Path(URI.create(file));
        long line;
        try (InputStream bytes = open(path, settings.value());
                Reader text = new InputStreamReader(bytes, encoding)) {
            line = scan.brokenLine(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (line > 0) {
            throw new SparkExportException("the record of " + path.getName() + " that starts at line " + line
                    + " has a quote that is not closed, or text behind a closing one");
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
