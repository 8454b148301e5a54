package io.maskwright.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.maskwright.spark.Landing.Fate;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
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
    private static final String DATA = "data";
    private static final String COMMITTING = "committing";

    private static final Logger LOG = LoggerFactory.getLogger(OutputFolder.class);

    private final Places places;
    private final Path output;
    private final String run;
    private final Path staging;
    private final Set<String> deadRuns = new TreeSet<>();
    private @Nullable OutputLock lock;
    private boolean isKept;

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
        return new Path(staging, DATA);
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
     * Makes the hidden folder, takes the lock and clears away what dead runs left. The manifest of one that did its work elsewhere, and
     * died before it published that, is published.
     *
     * @param fates tells by its name and place what became of the work of a run that had {@link #markCommitting marked} it
     * @throws SparkExportException if there is an output already and it must stay, another run makes it, or nobody can tell what became of
     *     an earlier one
     */
    void begin(ExistingOutput existing, BiFunction<String, String, Fate> fates) throws IOException {
        if (!places.isFolder(output.getParent())) {
            throw new SparkExportException("the folder of the output is not there: " + output.getParent());
        }
        places.makeHidden(staging);
        lock = OutputLock.take(places, new Path(output.getParent(), "." + output.getName() + LOCK), run, staging);
        places.makeFolder(counts());
        sweep(fates);
        checkExisting(existing);
    }

    private void sweep(BiFunction<String, String, Fate> fates) throws IOException {
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
                settle(status.getPath(), rest, fates);
                deadRuns.add(rest);
                places.delete(status.getPath());
            }
        }
    }

    /** A mark has what is done with evidence that is there, and behind it the place of the rows. */
    private void settle(Path dead, String deadRun, BiFunction<String, String, Fate> fates) throws IOException {
        String[] mark = new String(places.read(new Path(dead, COMMITTING)), UTF_8).split(" ", 2);
        if (mark.length < 2 || !places.exists(new Path(new Path(dead, DATA), MANIFEST))) {
            return;
        }
        switch (fates.apply(deadRun, mark[1])) {
            case COMMITTED -> adopt(dead, ExistingOutput.valueOf(mark[0]));
            case LOST -> LOG.warn("an earlier run of {} ended before its rows were committed", output);
            case UNKNOWN ->
                throw new SparkExportException("an earlier run of this output was about to commit its rows into table "
                        + mark[1].replaceFirst(" .*", "") + ", and its manifest waits in " + dead
                        + ": repeat that run, which finds out and publishes it, or move the folder away");
        }
    }

    /** Publishes what a dead run had complete, as it would have done. */
    private void adopt(Path dead, ExistingOutput existing) throws IOException {
        Path data = new Path(dead, DATA);
        if (places.exists(output) && (existing == ExistingOutput.REFUSE || !isOutput())) {
            throw new SparkExportException("an earlier run has committed its rows, and its manifest waits in " + dead
                    + " for the name " + output + ", which is taken: move away what has it");
        }
        replace(data);
    }

    /**
     * Says that work is about to be done elsewhere, in one step, of which this folder will be the evidence.
     *
     * @param existing what is done with evidence that is there
     * @param place where the work is done, without passwords
     */
    void markCommitting(ExistingOutput existing, String place) throws IOException {
        places.write(new Path(staging, COMMITTING), (existing.name() + " " + place).getBytes(UTF_8));
    }

    /** Says that the work was not done, and will not be. */
    void unmark() throws IOException {
        places.delete(new Path(staging, COMMITTING));
    }

    /** Leaves the hidden folder where it is: the next run of the output publishes it. */
    void keep() {
        isKept = true;
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
     * Makes sure that the name is still ours to give.
     *
     * @throws SparkExportException if something has it by now, or another run took over
     */
    void requireFree(ExistingOutput existing) throws IOException {
        if (lock != null) {
            lock.requireHeld();
        }
        checkExisting(existing);
    }

    /**
     * Gives the output its name.
     *
     * @throws SparkExportException if something has the name by now, or another run took over
     */
    void publish(ExistingOutput existing) throws IOException {
        requireFree(existing);
        replace(data());
    }

    private void replace(Path data) throws IOException {
        if (!places.exists(output)) {
            places.rename(data, output);
            return;
        }
        Path old = hidden(OLD + run);
        places.rename(output, old);
        try {
            places.rename(data, output);
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
        if (!isKept) {
            clear(staging);
        }
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
