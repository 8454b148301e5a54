package io.maskwright.export.proof;

import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Gets the records of a reader one by one. Not thread-safe. */
abstract class Reading<T> implements Closeable, RecordVisitor {

    private final SourceReader reader;
    private final Queue<T> taken = new ArrayDeque<>();
    private long row;

    Reading(SourceReader reader) {
        this.reader = reader;
    }

    /** Returns the next record that can be told, or null at the end. */
    @Nullable
    T next() throws IOException {
        while (taken.isEmpty()) {
            Slice slice = reader.next();
            if (slice == null) {
                return null;
            }
            slice.read(this);
        }
        return taken.poll();
    }

    /** Makes something of a row. */
    abstract T table(long number, @Nullable Object[] cells);

    /** Makes something of a document, or returns null if it is none. */
    abstract @Nullable T document(long number, String json);

    @Override
    @SuppressWarnings("NullAway") // it does not read from class files that elements of an array may be null
    public void row(@Nullable Object[] cells) {
        row++;
        taken.add(table(row, cells.clone()));
    }

    @Override
    public void document(byte[] json, int from, int to) {
        row++;
        T record = document(row, new String(json, from, to - from, java.nio.charset.StandardCharsets.UTF_8));
        if (record != null) {
            taken.add(record);
        }
    }

    @Override
    public void broken(String reason) {
        row++;
    }

    @Override
    public void blank() {
        // It is no record.
    }

    /** How many records were read so far, broken ones among them; some may not have been given yet. */
    long rows() {
        return row;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
