package io.maskwright.export.jdbc;

import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.TransferException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks rows against the columns of a table, away from the thread that writes. */
final class RowEncoder implements RecordEncoder {

    private final String table;
    private final List<TableColumn> columns;
    private final List<CellFit> fits;
    private List<@Nullable Object[]> rows = new ArrayList<>();
    private List<Long> numbers = new ArrayList<>();

    RowEncoder(String table, List<TableColumn> columns, List<CellFit> fits) {
        this.table = table;
        this.columns = columns;
        this.fits = fits;
    }

    @Override
    public void row(@Nullable Object[] cells, long rowNumber) {
        @Nullable Object[] row = new @Nullable Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            try {
                row[i] = fits.get(i).fit(cells[i]);
            } catch (MisfitException e) {
                throw new TransferException("cannot write " + table + ": row " + rowNumber + ", column "
                        + columns.get(i).name() + ": the value " + e.reason());
            }
        }
        rows.add(row);
        numbers.add(rowNumber);
    }

    @Override
    public void document(byte[] json, int from, int to, long rowNumber) {
        throw new IllegalStateException("a table has no documents");
    }

    @Override
    public RowBlock take() {
        RowBlock block = new RowBlock(rows, numbers);
        rows = new ArrayList<>();
        numbers = new ArrayList<>();
        return block;
    }
}
