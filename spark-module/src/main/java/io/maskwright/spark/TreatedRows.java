package io.maskwright.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The treated rows of a partition, which are made as they are asked for. Not thread-safe. */
abstract class TreatedRows implements Iterator<Row> {

    private @Nullable Row next;
    private boolean isAtEnd;

    /** The next row that leaves, or null after the last one. */
    abstract @Nullable Row advance();

    /** Called once, after the last row. */
    abstract void end();

    @Override
    public final boolean hasNext() {
        if (next == null && !isAtEnd) {
            next = advance();
            if (next == null) {
                isAtEnd = true;
                end();
            }
        }
        return next != null;
    }

    @Override
    public final Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the partition has no further row");
        }
        Row row = next;
        next = null;
        return row;
    }
}
