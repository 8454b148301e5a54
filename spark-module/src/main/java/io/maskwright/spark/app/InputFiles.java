package io.maskwright.spark.app;

import io.maskwright.spark.SparkExportException;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

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
        return new SparkExportException(
                "the input is the output of an export already, as the manifest in it tells; export"
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
            throw new SparkExportException(
                    "the output lies in the folder of the input, and would be read as a part of it the next"
                            + " time; name another one");
        }
    }

    private String folder(Path path) throws IOException {
        FileSystem system = path.getFileSystem(settings());
        return system.makeQualified(path) + "/";
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
