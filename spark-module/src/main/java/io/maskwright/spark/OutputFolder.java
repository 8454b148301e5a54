package io.maskwright.spark;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An output on its way to its name: a hidden folder beside it, {@code .NAME.maskwright-RUN}, which is renamed when all is well. What
 * dead runs left there is removed when the next one starts.
 */
final class OutputFolder implements AutoCloseable {

    /** In the output: what it is and how it was made. Readers of Spark leave out names that start with {@code _}. */
    static final String MANIFEST = "_maskwright-manifest.json";

    /** In the output: what was left out. */
    static final String QUARANTINE = "_maskwright-quarantine.csv";

    private static final String MARK = ".maskwright-";
    private static final String OLD = "old-";
    private static final String LOCK = ".maskwright.lock";
    private static final String SUCCESS = "_SUCCESS";

    private static final Logger LOG = LoggerFactory.getLogger(OutputFolder.class);

    private final Places places;
    private final Path output;
    private final String run;
    private final Path staging;
    private final Set<String> deadRuns = new TreeSet<>();
    private @Nullable OutputLock lock;

    private OutputFolder(Places places, Path output, String run) {
        this.places = places;
        this.output = output;
        this.run = run;
        this.staging = hidden(run);
    }

    /**
     * Names the places of a run. Nothing is made yet.
     *
     * @throws SparkExportException if the output cannot be published in one step there
     */
    static OutputFolder of(Configuration settings, String output, String run) throws IOException {
        Path path = new Path(output);
        Places places = Places.of(settings, path);
        Path whole = places.qualified(path);
        if (whole.getParent() == null) {
            throw new SparkExportException("the output must be a folder in another one, not a root");
        }
        return new OutputFolder(places, whole, run);
    }

    private Path hidden(String name) {
        return new Path(output.getParent(), "." + output.getName() + MARK + name);
    }

    /** Where the output is written before it has its name. */
    Path data() {
        return new Path(staging, "data");
    }

    /** Where rows wait that go into a table. */
    Path rows() {
        return new Path(staging, "rows");
    }

    /** Where tasks write what they counted. */
    Path counts() {
        return new Path(staging, "counts");
    }

    Path output() {
        return output;
    }

    Places places() {
        return places;
    }

    /**
     * Makes the hidden folder, takes the lock and clears away what dead runs left.
     *
     * @throws SparkExportException if there is an output already and it must stay, or another run makes it
     */
    void begin(ExistingOutput existing) throws IOException {
        if (!places.isFolder(output.getParent())) {
            throw new SparkExportException("the folder of the output is not there: " + output.getParent());
        }
        places.makeHidden(staging);
        lock = OutputLock.take(places, new Path(output.getParent(), "." + output.getName() + LOCK), run, staging);
        places.makeFolder(counts());
        sweep();
        checkExisting(existing);
    }

    private void sweep() throws IOException {
        String prefix = "." + output.getName() + MARK;
        for (FileStatus status : places.list(output.getParent())) {
            String name = status.getPath().getName();
            if (!name.startsWith(prefix)) {
                continue;
            }
            String rest = name.substring(prefix.length());
            if (rest.startsWith(OLD) && RunName.is(rest.substring(OLD.length()))) {
                restore(status.getPath());
            } else if (RunName.is(rest) && !rest.equals(run)) {
                deadRuns.add(rest);
                places.delete(status.getPath());
            }
        }
    }

    /** The runs of this output that died, as far as they left anything. */
    Set<String> deadRuns() {
        return deadRuns;
    }

    /** A run that died between its two renames left no output under the name: the old one comes back. */
    private void restore(Path old) throws IOException {
        if (places.exists(output)) {
            places.delete(old);
        } else {
            places.rename(old, output);
        }
    }

    private void checkExisting(ExistingOutput existing) throws IOException {
        if (!places.exists(output)) {
            return;
        }
        if (existing == ExistingOutput.REFUSE) {
            throw new SparkExportException(output + " is there already; name another output, or replace it");
        }
        if (!isOutput()) {
            throw new SparkExportException(
                    output + " is there already and is no output of Spark, so it is not replaced");
        }
    }

    /** Whether what is there is what a job of Spark leaves: a slip of the pen must not delete a home folder. */
    private boolean isOutput() throws IOException {
        return places.isFolder(output)
                && (places.list(output).isEmpty()
                        || places.exists(new Path(output, SUCCESS))
                        || places.exists(new Path(output, MANIFEST)));
    }

    /**
     * Gives the output its name.
     *
     * @throws SparkExportException if something has the name by now, or another run took over
     */
    void publish(ExistingOutput existing) throws IOException {
        if (lock != null) {
            lock.requireHeld();
        }
        checkExisting(existing);
        if (!places.exists(output)) {
            places.rename(data(), output);
            return;
        }
        Path old = hidden(OLD + run);
        places.rename(output, old);
        try {
            places.rename(data(), output);
        } catch (IOException e) {
            places.rename(old, output);
            throw e;
        }
        clear(old);
    }

    /** What cannot be removed is hidden and the next run's to remove: the output is there, or is not, whatever becomes of it. */
    private void clear(Path hidden) {
        try {
            places.delete(hidden);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed; the next run of the same output tries again", hidden);
        }
    }

    /** Removes what is hidden. */
    @Override
    public void close() {
        clear(staging);
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.warn("the lock beside {} cannot be removed; it is taken over when this process has ended", output);
        }
    }

    @Override
    public String toString() {
        return "OutputFolder[" + output + "]";
    }
}
