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

    private static final String LOCAL = "file";

    private final SparkSession session;
    private final List<String> files;

    private InputFiles(SparkSession session, List<String> files) {
        this.session = session;
        this.files = files;
    }

    static InputFiles of(Dataset<Row> rows) {
        return new InputFiles(rows.sparkSession(), Arrays.asList(rows.inputFiles()));
    }

    /** Nobody knows yet which files will come. */
    static InputFiles none(SparkSession session) {
        return new InputFiles(session, List.of());
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
        String out = place(new Path(output)) + "/";
        String in = place(new Path(input)) + "/";
        Set<Path> folders = new LinkedHashSet<>();
        files.forEach(file -> folders.add(path(file).getParent()));
        boolean isInside = in.startsWith(out) && !in.equals(out);
        for (Path folder : folders) {
            isInside |= (place(folder) + "/").startsWith(out);
        }
        if (isInside) {
            throw new SparkExportException("the input lies in the folder of the output; name another one");
        }
        if (out.startsWith(in)) {
            throw new SparkExportException(
                    "the output lies in the folder of the input, and would be read as a part of it the next"
                            + " time; name another one");
        }
    }

    /** What a name leads to, past links and mounts. Of what is not there, it is in the nearest folder that is. */
    private Path place(Path name) throws IOException {
        FileSystem system = name.getFileSystem(settings());
        Path whole = system.makeQualified(name);
        Path parent = whole.getParent();
        if (!system.exists(whole)) {
            return parent == null ? whole : new Path(place(parent), whole.getName());
        }
        return LOCAL.equals(whole.toUri().getScheme())
                ? new Path(
                        LOCAL,
                        null,
                        java.nio.file.Path.of(whole.toUri().getPath())
                                .toRealPath()
                                .toString())
                : system.resolvePath(whole);
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
