package io.maskwright.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Several exports that are shown together or not at all, such as the tables of a database that refer to each other: under
 * one policy equal values of one domain have equal results in all of them.
 *
 * <p>The jobs run one after the other, each on all its threads. Only when all of them are complete are the outputs moved to
 * their names, one right after the other; if one cannot be, those before it are taken back. What they replaced
 * ({@link Existing#REPLACE}) does not come back then, and a process that is killed between two of these moves leaves some
 * outputs without the others: each is complete, and the set may be run again.
 *
 * <p>Immutable and thread-safe; each run is on its own.
 */
public final class ExportSet {

    private final List<ExportJob> jobs;

    private ExportSet(List<ExportJob> jobs) {
        this.jobs = jobs;
    }

    /**
     * Creates a set.
     *
     * @param jobs the jobs in the order in which they run, at least one; copied, without nulls
     * @return the set
     * @throws IllegalArgumentException if there are none, their policies differ, two of them write the same file, or one
     *     reads what the set writes
     */
    public static ExportSet of(List<ExportJob> jobs) {
        List<ExportJob> copy = List.copyOf(jobs);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("a set must have a job");
        }
        Set<Path> outputs = new HashSet<>();
        String digest = copy.get(0).options().policy().digest();
        for (ExportJob job : copy) {
            Options options = job.options();
            if (!options.policy().digest().equals(digest)) {
                throw new IllegalArgumentException("the jobs of a set must have one policy");
            }
            for (Path file :
                    List.of(options.output(), options.quarantine(), ExportManifest.pathFor(options.output()))) {
                if (!outputs.add(file.toAbsolutePath().normalize())) {
                    throw new IllegalArgumentException("two jobs of a set write " + file);
                }
            }
        }
        for (ExportJob job : copy) {
            Path input = job.options().inputFile();
            // It is not there before all are done, and what an earlier run left under its name is not meant.
            if (input != null && outputs.contains(input.toAbsolutePath().normalize())) {
                throw new IllegalArgumentException("a job of a set reads " + input + ", which the set writes");
            }
        }
        return new ExportSet(copy);
    }

    /**
     * Runs all jobs and shows their outputs.
     *
     * @return what became of every record and field, by job in their order
     * @throws io.maskwright.MaskwrightException if a job fails, as {@link ExportJob#run} tells; no output is shown then.
     *     Jobs that were complete already leave nothing
     */
    public List<ExportReport> run() {
        List<ExportRun> runs = new ArrayList<>();
        try {
            for (ExportJob job : jobs) {
                ExportRun run = job.start();
                runs.add(run);
                run.prepare();
            }
            return publish(runs);
        } finally {
            close(runs);
        }
    }

    private static List<ExportReport> publish(List<ExportRun> runs) {
        List<ExportReport> reports = new ArrayList<>();
        try {
            for (ExportRun run : runs) {
                reports.add(run.publish());
            }
            return List.copyOf(reports);
        } catch (RuntimeException e) {
            runs.forEach(ExportRun::withdraw);
            throw e;
        }
    }

    /** Closes all, whatever happens to one of them. */
    private static void close(List<ExportRun> runs) {
        RuntimeException failure = null;
        for (ExportRun run : runs) {
            try {
                run.close();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Tells how many jobs there are. */
    @Override
    public String toString() {
        return "ExportSet[" + jobs.size() + " jobs]";
    }
}
