package io.maskwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What any {@link Source} of tables must do. Extend it, and run it: JUnit finds the tests.
 *
 * <p>Each test has its own instance.
 */
public abstract class SourceContract {

    private static final int MANY = 2_500;

    /** For the classes that extend it. */
    protected SourceContract() {}

    /**
     * Makes a source. It may be asked for only once in a test.
     *
     * @param rows its rows of two texts each, none of them null; the columns are {@code a} and {@code b}
     * @return the source, without any other row
     * @throws Exception if it cannot be made
     */
    protected abstract Source source(List<List<String>> rows) throws Exception;

    /** One slice: its cells and where it ended. */
    private record Taken(List<List<String>> rows, @Nullable Mark end) {}

    private static List<Taken> read(Source source, @Nullable Mark from) throws Exception {
        List<Taken> taken = new ArrayList<>();
        try (SourceReader reader = source.open(from)) {
            reader.form();
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                int told = slice.records();
                Rows rows = new Rows();
                slice.read(rows);
                assertThat(rows.all).hasSize(told);
                taken.add(new Taken(rows.all, reader.mark()));
            }
            assertThat(reader.next()).isNull();
        }
        return taken;
    }

    private static List<List<String>> all(List<Taken> taken) {
        return taken.stream().flatMap(slice -> slice.rows().stream()).toList();
    }

    /** Tests that the form names the columns. */
    @Test
    void form_namesTheColumns() throws Exception {
        try (SourceReader reader = source(ExportForms.rows(0, 1)).open(null)) {
            RecordForm form = reader.form();
            assertThat(form).isInstanceOf(RecordForm.Table.class);
            assertThat(((RecordForm.Table) form).columns())
                    .extracting(SourceColumn::name)
                    .isEqualTo(ExportForms.COLUMNS);
            assertThat(((RecordForm.Table) form).columns()).allMatch(column -> column.type() == String.class);
        }
    }

    /** Tests that every record comes once, in its order, and slices tell how many they are. */
    @Test
    void records_comeOnceAndInOrder() throws Exception {
        List<List<String>> rows = ExportForms.rows(0, MANY);
        assertThat(all(read(source(rows), null))).isEqualTo(rows);
    }

    /** Tests a source without a record. */
    @Test
    void emptySource_hasNoRecords() throws Exception {
        assertThat(all(read(source(List.of()), null))).isEmpty();
    }

    /** Tests that where slices end depends on the source alone, and that there is more than one of many records. */
    @Test
    void readings_areAlikeSliceBySlice() throws Exception {
        Source source = source(ExportForms.rows(0, MANY));
        List<Taken> first = read(source, null);
        assertThat(first).hasSizeGreaterThan(1);
        assertThat(read(source, null)).isEqualTo(first);
    }

    /** Tests that a reading goes on from each of its marks, where there are any. */
    @Test
    void reading_goesOnFromEachMark() throws Exception {
        List<List<String>> rows = ExportForms.rows(0, MANY);
        Source source = source(rows);
        List<Taken> slices = read(source, null);
        int before = 0;
        for (Taken slice : slices) {
            before += slice.rows().size();
            Assumptions.assumeTrue(slice.end() != null, "the source gives no marks");
            Mark end = Objects.requireNonNull(slice.end());
            assertThat(end.records()).isEqualTo(before);
            assertThat(all(read(source, end))).isEqualTo(rows.subList(before, rows.size()));
        }
    }

    /** Tests that slices can be taken apart later, by another thread, after the reader went on. */
    @Test
    void slices_canBeTakenApartByOthers() throws Exception {
        List<List<String>> rows = ExportForms.rows(0, MANY);
        List<Slice> slices = new ArrayList<>();
        List<List<String>> found = new ArrayList<>();
        try (SourceReader reader = source(rows).open(null)) {
            reader.form();
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                slices.add(slice);
            }
            List<Throwable> failures = new ArrayList<>();
            Thread other = new Thread(() -> {
                try {
                    for (Slice slice : slices) {
                        Rows read = new Rows();
                        slice.read(read);
                        found.addAll(read.all);
                    }
                } catch (Throwable e) {
                    failures.add(e);
                }
            });
            other.start();
            other.join();
            assertThat(failures).isEmpty();
        }
        assertThat(found).isEqualTo(rows);
    }

    /** Tests that digests are those of the source, where there are any. */
    @Test
    void digest_isThatOfTheSource() throws Exception {
        Source source = source(ExportForms.rows(0, MANY));
        String first = digest(source);
        Assumptions.assumeTrue(first != null, "the source has no bytes to digest");
        assertThat(first).matches("[0-9a-f]{64}");
        assertThat(digest(source)).isEqualTo(first);
    }

    private static @Nullable String digest(Source source) throws Exception {
        try (SourceReader reader = source.open(null)) {
            reader.form();
            while (reader.next() != null) {
                assertThat(reader.bytesRead()).isNotNegative();
            }
            return reader.sha256();
        }
    }

    /** Tests that nothing that ends up in logs holds content. */
    @Test
    void names_holdNoContent() throws Exception {
        Source source = source(ExportForms.rows(0, MANY));
        assertThat(source.name()).isNotBlank().doesNotContain(ExportForms.CANARY);
        assertThat(source.toString()).doesNotContain(ExportForms.CANARY);
        try (SourceReader reader = source.open(null)) {
            assertThat(reader.form().toString()).doesNotContain(ExportForms.CANARY);
            assertThat(String.valueOf(reader.next())).doesNotContain(ExportForms.CANARY);
            assertThat(reader.toString()).doesNotContain(ExportForms.CANARY);
            assertThat(String.valueOf(reader.mark())).doesNotContain(ExportForms.CANARY);
        }
    }

    /** Tests that a reading can be given up half-way, and another one begins anew. */
    @Test
    void closing_givesUpTheReadingAndNotTheSource() throws Exception {
        List<List<String>> rows = ExportForms.rows(0, MANY);
        Source source = source(rows);
        SourceReader reader = source.open(null);
        reader.form();
        assertThat(reader.next()).isNotNull();
        reader.close();
        reader.close();
        assertThat(all(read(source, null))).isEqualTo(rows);
    }

    /** Gathers texts. */
    private static final class Rows implements RecordVisitor {

        private final List<List<String>> all = new ArrayList<>();

        @Override
        public void row(@Nullable Object[] cells) {
            List<String> row = new ArrayList<>();
            for (Object cell : cells) {
                row.add(cell == null ? "" : cell.toString());
            }
            all.add(row);
        }

        @Override
        public void document(byte[] json, int from, int to) {
            throw new AssertionError("a table has no documents");
        }

        @Override
        public void broken(String reason) {
            throw new AssertionError("no record is broken");
        }

        @Override
        public void blank() {
            throw new AssertionError("nothing is blank");
        }
    }
}
