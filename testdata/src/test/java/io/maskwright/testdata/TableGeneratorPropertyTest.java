package io.maskwright.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Rows hang on nothing but their number and the settings. */
class TableGeneratorPropertyTest {

    @Property(tries = 60)
    void parts_joinedAreTheWhole(
            @ForAll TestTable table,
            @ForAll Oddities oddities,
            @ForAll long seed,
            @ForAll @IntRange(max = 400) int rows,
            @ForAll @IntRange(max = 400) int cut)
            throws IOException {
        TableGenerator generator =
                TableGenerator.builder(table).seed(seed).oddities(oddities).build();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        generator.writeTo(whole, rows);
        StringBuilder text = new StringBuilder();
        generator.writeTo(text, rows);
        assertThat(whole.toString(StandardCharsets.UTF_8)).isEqualTo(text.toString());

        int first = Math.min(rows, cut);
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        generator.writeTo(parts, first);
        generator.writeRows(parts, first + 1, rows - first);
        assertThat(parts.toByteArray()).isEqualTo(whole.toByteArray());
    }

    @Property(tries = 60)
    void row_isWhatTheFileHas(
            @ForAll TestTable table,
            @ForAll long seed,
            @ForAll @LongRange(min = 1, max = TableGenerator.MAX_ROWS) long number)
            throws IOException {
        TableGenerator generator =
                TableGenerator.builder(table).seed(seed).oddities(Oddities.NONE).build();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        generator.writeRows(line, number, 1);
        List<String> cells = generator.row(number);
        assertThat(cells).hasSize(Math.max(1, table.columns().size()));
        // Without oddities no cell but the address needs quotes.
        assertThat(line.toString(StandardCharsets.UTF_8).replace("\"", ""))
                .isEqualTo(String.join(",", cells).replace("\"", "") + "\n");
        assertThat(generator.row(number)).isEqualTo(cells);
    }

    @Property(tries = 20)
    void seeds_giveOtherRows(@ForAll TestTable table, @ForAll long seed) {
        assertThat(TableGenerator.builder(table).seed(seed).build().row(1))
                .isNotEqualTo(
                        TableGenerator.builder(table).seed(seed + 1).build().row(1));
    }

    @Example
    void noRows_areAHeaderAlone() throws IOException {
        assertThat(Tables.text(TestTable.CALLS, Oddities.USUAL, 0))
                .isEqualTo(String.join(",", TestTable.CALLS.columns()) + "\n");
        assertThat(Tables.text(TestTable.ORDERS, Oddities.USUAL, 0)).isEmpty();
        assertThat(TestTable.ORDERS.columns()).isEmpty();
        assertThat(TestTable.ORDERS.fileName()).isEqualTo("orders.jsonl");
        assertThat(TableGenerator.builder(TestTable.ORDERS).build().table()).isEqualTo(TestTable.ORDERS);
    }

    @Example
    void numbersOutOfRange_areRefused() {
        TableGenerator generator = TableGenerator.builder(TestTable.CALLS).build();
        StringBuilder out = new StringBuilder();
        assertThatThrownBy(() -> generator.row(0)).hasMessage("row must be from 1 to 100000000, but was 0");
        assertThatThrownBy(() -> generator.row(TableGenerator.MAX_ROWS + 1)).hasMessageContaining("row must be");
        assertThatThrownBy(() -> generator.writeTo(out, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be from 0 to 100000000, but were -1");
        assertThatThrownBy(() -> generator.writeRows(OutputStream.nullOutputStream(), TableGenerator.MAX_ROWS, 2))
                .hasMessage("rows must be from 0 to 1, but were 2");
        assertThat(out).isEmpty();
        assertThatThrownBy(() -> TableGenerator.builder(TestTable.CALLS).subscribers(1))
                .hasMessage("subscribers must be from 2 to 100000000, but was 1");
    }

    @Example
    void null_isRefused() {
        assertThatThrownBy(() -> TableGenerator.builder(null)).hasMessage("table must not be null");
        assertThatThrownBy(() -> TableGenerator.builder(TestTable.CALLS).oddities(null))
                .hasMessage("oddities must not be null");
        TableGenerator generator = TableGenerator.builder(TestTable.CALLS).build();
        assertThatThrownBy(() -> generator.writeTo((Appendable) null, 1)).hasMessage("out must not be null");
        assertThatThrownBy(() -> generator.writeRows(null, 1, 1)).hasMessage("out must not be null");
    }
}
