package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Rows brought straight into bytes have the bytes that a writer of texts gives them. */
class Utf8RowsPropertyTest {

    @Property(tries = 3000, seed = "20261121")
    void bytes_areThoseOfTheWriter(
            @ForAll("tables") List<List<Object>> rows,
            @ForAll("separators") char delimiter,
            @ForAll("separators") char quote,
            @ForAll Formulas formulas,
            @ForAll LineEnding ending) {
        Assume.that(delimiter != quote);
        TableForm form = new TableForm(delimiter, quote, ending);
        int columns = rows.get(0).size();

        assertThat(bytes(rows, new Utf8Rows(form, formulas, columns)))
                .isEqualTo(bytes(rows, new EncodedRows(form, formulas, columns, StandardCharsets.UTF_8)));
    }

    @Example
    void halfAPair_doesNotFit() {
        for (String cell : new String[] {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "\"\uD83D"}) {
            assertThatThrownBy(() -> rows().row(new Object[] {cell, ""}, 1))
                    .isInstanceOf(CharacterCodingException.class);
        }
    }

    @Example
    void largeCells_growTheBlock() throws CharacterCodingException {
        String large = "\u4E2D\"".repeat(400_000);
        Utf8Rows rows = rows();

        rows.row(new Object[] {large, "x"}, 1);
        FileBlock block = rows.take();

        assertThat(new String(block.bytes(), 0, block.length(), StandardCharsets.UTF_8))
                .isEqualTo("\"" + large.replace("\"", "\"\"") + "\",x\n");
        assertThat(rows.take().length()).isZero();
    }

    private static Utf8Rows rows() {
        return new Utf8Rows(new TableForm(',', '"', LineEnding.LF), Formulas.KEEP, 2);
    }

    private static String bytes(List<List<Object>> rows, RowBytes bytes) {
        try {
            for (List<Object> row : rows) {
                bytes.row(row.toArray(), 1);
            }
        } catch (CharacterCodingException e) {
            return "unfit";
        }
        FileBlock block = bytes.take();
        assertThat(block.records()).isEqualTo(rows.size());
        return new String(Arrays.copyOf(block.bytes(), block.length()), StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<List<List<Object>>> tables() {
        Arbitrary<Object> cells = Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.strings()
                                .withChars("ab,;\"'\r\n\t #=+-@0\u0000\u00E9\u4E2D\uFF1D\uD83D\uDE00")
                                .ofMaxLength(8)
                                .asGeneric()),
                Tuple.of(2, Arbitraries.strings().all().ofMaxLength(6).asGeneric()),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "",
                                "#",
                                "# x",
                                "=1",
                                "+86 1",
                                "\uD83D\uDE00",
                                new StringBuilder("x,y"),
                                7L,
                                true,
                                new BigDecimal("1E+5"),
                                LocalDate.of(2026, 11, 1))));
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(columns ->
                        cells.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(5));
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ',', '"', '"', '\'', ';', '\t', '#', '\u00E9', '\u4E2D', '\u0000');
    }
}
