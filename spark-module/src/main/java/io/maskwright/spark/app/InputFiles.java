package io.maskwright.spark.app;

import io.maskwright.spark.SparkExportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** The files that an export reads, whatever names led to them. */
final class InputFiles {

    private final SparkSession session;
    private final List<String> files;

    private InputFiles(SparkSession session, List<String> files) {
        this.session = session;
        this.files = files;
    }

    static InputFiles of(Dataset<Row> rows) {
        return new InputFiles(rows.sparkSession(), Arrays.asList(rows.inputFiles()));
    }

    private Configuration settings() {
        return session.sparkContext().hadoopConfiguration();
    }

    /**
     * Refuses what an export published: masking twice hides more than is asked for, and what was encrypted in its format cannot be given
     * back.
     *
     * @throws SparkExportException if there is a manifest beside one of the files
     */
    void refuseMasked() throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        files.forEach(file -> folders.add(path(file).getParent()));
        for (Path folder : folders) {
            Path manifest = new Path(folder, StreamExport.MANIFEST);
            if (manifest.getFileSystem(settings()).exists(manifest)) {
                throw masked();
            }
        }
    }

    static SparkExportException masked() {
        return new SparkExportException("the input is the output of an export already, as the manifest in it tells; export"
                + " what it was made from, or say --allow-masked");
    }

    /**
     * Refuses an output that has the input in it, which would be replaced with it, or lies in it, and would be read with it the next time.
     *
     * @throws SparkExportException if it does
     */
    void refuseNested(String input, String output) throws IOException {
        String out = folder(new Path(output));
        if (files.stream().anyMatch(file -> path(file).toString().startsWith(out))) {
            throw new SparkExportException("the input lies in the folder of the output; name another one");
        }
        if (out.startsWith(folder(new Path(input)))) {
            throw new SparkExportException("the output lies in the folder of the input, and would be read as a part of it the next"
                    + " time; name another one");
        }
    }

    private String folder(Path path) throws IOException {
        FileSystem system = path.getFileSystem(settings());
        return system.makeQualified(path) + "/";
    }

    /**
     * Refuses tables with an open quote, or with text after a closing one, as exports on one machine do. Spark's reader takes all behind
     * an open quote for one cell, if need be the rest of the file: values of other columns and rows, in a column that may be kept.
     *
     * @throws SparkExportException if there is such a table; it names the file and the line
     */
    void requireQuotes(QuoteScan scan, String encoding) {
        if (!scan.isNeeded() || files.isEmpty()) {
            return;
        }
        SerializableConfiguration settings = new SerializableConfiguration(settings());
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        int tasks = Math.min(files.size(), Math.max(1, 4 * spark.defaultParallelism()));
        List<String> broken = spark.parallelize(files, tasks)
                .map(file -> broken(file, scan, encoding, settings))
                .filter(words -> !words.isEmpty())
                .take(1);
        if (!broken.isEmpty()) {
            throw new SparkExportException(broken.get(0) + " has a quote that is not closed, or text behind a closing one");
        }
    }

    private static String broken(String file, QuoteScan scan, String encoding, SerializableConfiguration settings)
            throws IOException {
        Path path = path(file);
        try (InputStream bytes = open(path, settings.value());
                Reader text = new InputStreamReader(bytes, encoding)) {
            long line = scan.brokenLine(text);
            return line == 0 ? "" : "the record of " + path.getName() + " that starts at line " + line;
        }
    }

    private static InputStream open(Path path, Configuration settings) throws IOException {
        InputStream bytes = path.getFileSystem(settings).open(path);
        CompressionCodec codec = new CompressionCodecFactory(settings).getCodec(path);
        return codec == null ? bytes : codec.createInputStream(bytes);
    }

    /** Spark writes names of files with escapes. */
    private static Path path(String file) {
        return new Path(URI.create(file));
    }

    @Override
    public String toString() {
        return "InputFiles[" + files.size() + "]";
    }
}
