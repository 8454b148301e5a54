package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorted runs of groups, one behind the other in a hidden file for its owner: hashes and counts, 24 bytes each. A run ends where a
 * hash does not come behind the one before it. Never published. Not thread-safe.
 */
final class GroupFile implements Closeable, GroupTable.Visitor {

    private static final int BUFFER_BYTES = GroupRun.GROUP_BYTES * 2730;
    private static final TextEncoding NO_TEXT = TextEncoding.of(StandardCharsets.US_ASCII);

    private final Path target;
    private final OutputOpener opener;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final List<GroupRun.Place> runs = new ArrayList<>();
    private @Nullable OutputFile file;
    private long runStart;

    /**
     * Creates it; there is no file before the first group.
     *
     * @param target what the hidden file is named after
     */
    GroupFile(Path target, OutputOpener opener) {
        this.target = target;
        this.opener = opener;
    }

    /** Adds a group to the run that is being written. */
    @Override
    public void group(long first, long second, long count) {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(first).putLong(second).putLong(count);
    }

    private void flush() {
        if (buffer.position() == 0) {
            return;
        }
        OutputFile open = file;
        if (open == null) {
            open = OutputFile.create(target, NO_TEXT, opener);
            file = open;
        }
        open.write(new FileBlock(buffer.array(), buffer.position(), buffer.position() / GroupRun.GROUP_BYTES));
        buffer.clear();
    }

    /** Ends the run that is being written. */
    void endRun() {
        flush();
        long end = file == null ? 0 : file.bytes();
        if (end > runStart) {
            runs.add(new GroupRun.Place(runStart, end));
            runStart = end;
        }
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    int runs() {
        return runs.size();
    }

    /** Makes the runs durable; null if there are none. */
    @Nullable
    Mark mark() {
        return file == null ? null : file.mark();
    }

    /** Goes on with the runs of a run that was stopped. */
    void resume(Mark from) {
        OutputFile open = OutputFile.reopen(target, NO_TEXT, StagedFiles.only(target), from, opener);
        file = open;
        try (FileChannel channel = open(open)) {
            find(new GroupRun(channel, new GroupRun.Place(0, from.offset())));
        } catch (IOException e) {
            throw FileTrouble.reading(target, e);
        }
    }

    private void find(GroupRun all) throws IOException {
        long at = 0;
        long first = 0;
        long second = 0;
        while (all.next()) {
            if (at > runStart && GroupTable.compare(all.first(), all.second(), first, second) <= 0) {
                runs.add(new GroupRun.Place(runStart, at));
                runStart = at;
            }
            first = all.first();
            second = all.second();
            at += GroupRun.GROUP_BYTES;
        }
        if (at > runStart) {
            runs.add(new GroupRun.Place(runStart, at));
            runStart = at;
        }
    }

    /** Closes what was written; it is only read from now on. */
    void complete() {
        if (file != null) {
            file.complete();
        }
    }

    /** Tells the groups of some runs in order, each hash once with all that was counted of it. */
    void merge(int fromRun, int toRun, GroupTable.Visitor visitor) {
        if (file == null || fromRun == toRun) {
            return;
        }
        try (FileChannel channel = open(file)) {
            PriorityQueue<GroupRun> readers = new PriorityQueue<>(GroupFile::compare);
            for (GroupRun.Place place : runs.subList(fromRun, toRun)) {
                GroupRun reader = new GroupRun(channel, place);
                if (reader.next()) {
                    readers.add(reader);
                }
            }
            merge(readers, visitor);
        } catch (IOException e) {
            throw FileTrouble.reading(target, e);
        }
    }

    private static int compare(GroupRun a, GroupRun b) {
        return GroupTable.compare(a.first(), a.second(), b.first(), b.second());
    }

    private static void merge(PriorityQueue<GroupRun> readers, GroupTable.Visitor visitor) throws IOException {
        long first = 0;
        long second = 0;
        long count = 0;
        for (GroupRun next = readers.poll(); next != null; next = readers.poll()) {
            if (count > 0 && (next.first() != first || next.second() != second)) {
                visitor.group(first, second, count);
                count = 0;
            }
            first = next.first();
            second = next.second();
            count += next.count();
            if (next.next()) {
                readers.add(next);
            }
        }
        if (count > 0) {
            visitor.group(first, second, count);
        }
    }

    private static FileChannel open(OutputFile file) throws IOException {
        return FileChannel.open(file.staged(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /** Leaves the file for a later run. */
    void suspend() {
        if (file != null) {
            file.suspend();
        }
    }

    /** Removes the file, unless it was suspended. */
    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
