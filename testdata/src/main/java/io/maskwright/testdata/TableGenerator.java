package io.maskwright.testdata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Generates a table of made-up people: as large as wanted, in constant memory, and the same on every machine.
 *
 * <p>A row depends on nothing but the table, its number, the seed, the oddities, for calls the number of subscribers, and
 * {@link #FORMAT_VERSION}. So any part of a table can be had without the rest, in any order and by many threads at once, and
 * a longer table starts as a shorter one does.
 *
 * <p>Identifiers are well-formed and their check digits right, so one may by chance be that of a person: the values are for
 * programs under test, and nothing is ever to be sent to them.
 *
 * <p>Immutable and thread-safe.
 */
public final class TableGenerator {

    /** The version of what is generated. A row never changes under a version; a change of rows is a change of version. */
    public static final int FORMAT_VERSION = 1;

    /** The number of the last row that any table can have. */
    public static final long MAX_ROWS = 100_000_000;

    /** How many characters are gathered before they are written. */
    private static final int BLOCK_CHARS = 1 << 15;

    private final TestTable table;
    private final Settings settings;

    TableGenerator(TestTable table, Settings settings) {
        this.table = table;
        this.settings = settings;
    }

    /**
     * Returns a builder of a generator.
     *
     * @param table what is generated; null is refused
     * @return a new builder, with seed 1 and the usual oddities
     * @throws NullPointerException if the table is null
     */
    public static TableGeneratorBuilder builder(TestTable table) {
        return new TableGeneratorBuilder(table);
    }

    /**
     * Returns the table that is generated.
     *
     * @return the table
     */
    public TestTable table() {
        return table;
    }

    /**
     * Returns one row.
     *
     * @param number 1 to {@value #MAX_ROWS}
     * @return its cells, as many as the table has columns; of {@link TestTable#ORDERS} one, which is the document
     * @throws IllegalArgumentException if the number is out of range
     */
    public List<String> row(long number) {
        requireRange(number, 1);
        Row row = new Row();
        table.source(settings).fill(number, row);
        return row.cells();
    }

    /**
     * Writes a whole file: the header if the table has one, and rows from the first on. UTF-8 and line feeds, CSV by
     * RFC 4180 or JSON Lines. The stream is neither closed nor flushed.
     *
     * @param out where the file goes; buffering is not needed; null is refused
     * @param rows 0 to {@value #MAX_ROWS}
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the number of rows is out of range
     */
    public void writeTo(OutputStream out, long rows) throws IOException {
        Objects.requireNonNull(out, "out must not be null");
        write(text -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)), rows);
    }

    /**
     * Writes a whole file as text, as {@link #writeTo(OutputStream, long)} does.
     *
     * @param out where the text goes, in pieces that end with a row; null is refused
     * @param rows 0 to {@value #MAX_ROWS}
     * @throws IOException if the text cannot be appended
     * @throws IllegalArgumentException if the number of rows is out of range
     */
    public void writeTo(Appendable out, long rows) throws IOException {
        Objects.requireNonNull(out, "out must not be null");
        write(out::append, rows);
    }

    /**
     * Writes some of the rows and no header: a part of a file that others write at the same time.
     *
     * @param out where the rows go; null is refused
     * @param first the number of the first one, from 1
     * @param count how many; the last has a number of at most {@value #MAX_ROWS}
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if a number is out of range
     */
    public void writeRows(OutputStream out, long first, long count) throws IOException {
        Objects.requireNonNull(out, "out must not be null");
        writeRows(text -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)), first, count);
    }

    /** Where text goes. */
    private interface Target {
        void write(CharSequence text) throws IOException;
    }

    private void write(Target out, long rows) throws IOException {
        requireRange(1, rows);
        if (table.hasHeader()) {
            out.write(table.header() + "\n");
        }
        writeRows(out, 1, rows);
    }

    private void writeRows(Target out, long first, long count) throws IOException {
        requireRange(first, count);
        RowSource source = table.source(settings);
        Row row = new Row();
        StringBuilder block = new StringBuilder(BLOCK_CHARS + BLOCK_CHARS / 8);
        for (long number = first; number < first + count; number++) {
            source.fill(number, row.clear());
            if (table.hasHeader()) {
                row.appendCsv(block);
            } else {
                row.appendLine(block);
            }
            if (block.length() >= BLOCK_CHARS) {
                out.write(block);
                block.setLength(0);
            }
        }
        out.write(block);
    }

    private static void requireRange(long first, long count) {
        if (first < 1 || first > MAX_ROWS) {
            throw new IllegalArgumentException("row must be from 1 to " + MAX_ROWS + ", but was " + first);
        }
        if (count < 0 || count > MAX_ROWS - first + 1) {
            throw new IllegalArgumentException(
                    "rows must be from 0 to " + (MAX_ROWS - first + 1) + ", but were " + count);
        }
    }
}
