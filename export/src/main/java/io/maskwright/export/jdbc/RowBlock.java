package io.maskwright.export.jdbc;

import io.maskwright.export.spi.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that fit a table. */
final class RowBlock implements Block {

    private final List<@Nullable Object[]> rows;
    private final List<Long> numbers;

    /**
     * Creates a block.
     *
     * @param rows the values to bind; not copied
     * @param numbers the number of each row in the source; not copied
     */
    RowBlock(List<@Nullable Object[]> rows, List<Long> numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    List<@Nullable Object[]> rows() {
        return rows;
    }

    long number(int index) {
        return numbers.get(index);
    }

    @Override
    public int records() {
        return rows.size();
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "RowBlock[" + rows.size() + " records]";
    }
}
