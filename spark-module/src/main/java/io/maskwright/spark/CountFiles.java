package io.maskwright.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Counts of partitions as files in the hidden folder of a run. A task that runs twice writes two files, of which one counts: so the
 * sums are exact where Spark repeats tasks, as accumulators are not.
 */
final class CountFiles implements PartitionSink {

    private static final long serialVersionUID = 1L;

    private static final String UNFINISHED = ".";

    /** Where they are. */
    private final String folder;

    /** What is counted, the start of the names of its files. */
    private final Subject subject;

    /** How the file system is reached. */
    private final SerializableConfiguration settings;

    /** Tells which versions of keys were used; null where none are. */
    private final @Nullable KeyVersions keys;

    /** What is counted. */
    enum Subject implements Serializable {
        /** Rows that were treated. */
        TREATED("treated-"),
        /** Records that are no rows, before anything is treated. */
        BROKEN("broken-");

        private final String prefix;

        Subject(String prefix) {
            this.prefix = prefix;
        }
    }

    CountFiles(Path folder, Subject subject, SerializableConfiguration settings, @Nullable KeyVersions keys) {
        this.folder = folder.toString();
        this.subject = subject;
        this.settings = settings;
        this.keys = keys;
    }

    @Override
    public void partition(PartitionCounts counts) throws IOException {
        TaskContext task = TaskContext.get();
        long attempt = task == null ? 0 : task.taskAttemptId();
        String name = subject.prefix + counts.partition() + "-" + attempt;
        Path unfinished = new Path(folder, UNFINISHED + name);
        FileSystem files = unfinished.getFileSystem(settings.value());
        CountedPartition counted = new CountedPartition(
                counts, task == null ? 1 : task.numPartitions(), keys == null ? new TreeMap<>() : keys.of(counts));
        try (FSDataOutputStream stream = files.create(unfinished, true)) {
            stream.write(CountForm.bytes(counted));
        }
        // Half a file must not be read as a whole one.
        if (!files.rename(unfinished, new Path(folder, name))) {
            throw new IOException("the counts of partition " + counts.partition() + " cannot be kept");
        }
    }

    /**
     * Reads all of one subject.
     *
     * @return one for each partition, in their order
     * @throws SparkExportException if tasks disagree about a partition, or a partition is missing
     */
    static List<CountedPartition> read(Places places, Path folder, Subject subject) throws IOException {
        SortedMap<Integer, CountedPartition> partitions = new TreeMap<>();
        for (FileStatus status : places.list(folder)) {
            if (!status.getPath().getName().startsWith(subject.prefix)) {
                continue;
            }
            CountedPartition counted = CountForm.parse(places.read(status.getPath()));
            CountedPartition other = partitions.putIfAbsent(counted.counts().partition(), counted);
            if (other != null) {
                other.requireSame(counted);
            }
        }
        requireAll(partitions);
        return new ArrayList<>(partitions.values());
    }

    /** The driver may not see what an executor wrote, if each has a disk of its own: not the counts, and not the rows. */
    private static void requireAll(SortedMap<Integer, CountedPartition> partitions) {
        for (CountedPartition counted : partitions.values()) {
            if (counted.partitions() != partitions.size()) {
                throw missing((counted.partitions() - partitions.size()) + " of " + counted.partitions());
            }
        }
    }

    /** Says that counts are not there. */
    static SparkExportException missing(String howMany) {
        return new SparkExportException("the counts of " + howMany
                + " partitions are missing: executors must write where the driver" + " reads; nothing is published");
    }

    @Override
    public String toString() {
        return "CountFiles[" + folder + "]";
    }
}
