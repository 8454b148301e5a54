package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.maskwright.export.spi.RecordVisitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Whatever the text and wherever it is cut: the pieces give the records that a parser gives of the whole. */
class TableCutterPropertyTest {

    private static final String BLANK = "(blank)";
    private static final java.util.stream.Collector<CharSequence, ?, String> JOINED = Collectors.joining("|", "<", ">");

    @Property(tries = 4000, seed = "20261111")
    void pieces_giveTheRecordsOfTheWhole(
            @ForAll("texts") String text,
            @ForAll("separators") char delimiter,
            @ForAll("separators") char quote,
            @ForAll @IntRange(min = 1, max = 40) int pieceBytes,
            @ForAll @IntRange(min = 1, max = 9) int readBytes) {
        Assume.that(delimiter != quote);
        TableForm form = new TableForm(delimiter, quote, LineEnding.LF);

        assertThat(cut(text, form, pieceBytes, readBytes)).isEqualTo(whole(text, form));
    }

    @Property(tries = 2000, seed = "20261112")
    void placeBetweenPieces_isFoundAgain(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 40) int pieceBytes,
            @ForAll @IntRange(min = 1, max = 9) int readBytes,
            @ForAll @IntRange(max = 6) int pieces) {
        TableForm form = new TableForm(',', '"', LineEnding.LF);
        TableCutter first = cutter(text, form, pieceBytes, readBytes);
        for (int i = 0; i < pieces; i++) {
            if (next(first) == null) {
                break;
            }
        }
        long offset = first.offset();
        String digest = first.sha256();
        TableCutter second = cutter(text, form, pieceBytes, readBytes);

        assertThat(second.skipTo(offset, digest)).isTrue();

        TablePiece expected = next(first);
        TablePiece actual = next(second);
        assertThat(text(actual)).isEqualTo(text(expected));
        if (expected != null && actual != null) {
            assertThat(actual.line()).isEqualTo(expected.line());
            assertThat(actual.offset()).isEqualTo(expected.offset());
        }
        TableCutter third = cutter("x" + text, form, pieceBytes, readBytes);
        assertThat(offset > 0 && third.skipTo(offset, digest)).isFalse();
    }

    private static @Nullable TablePiece next(TableCutter cutter) {
        try {
            return cutter.next();
        } catch (ExportException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable TablePiece piece) {
        return piece == null
                ? null
                : new String(piece.bytes(), piece.from(), piece.to() - piece.from(), StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "bc",
                        " ",
                        ",",
                        ",",
                        "\"",
                        "\"",
                        "\"",
                        "\n",
                        "\r",
                        "\r\n",
                        "\n\n",
                        "'",
                        "\t",
                        "\u00E9",
                        "\u00E8",
                        "\u4E2D",
                        "\uD83D\uDE00",
                        "\u0000",
                        "\"\"",
                        ",\"",
                        "\",",
                        "\"\r\n",
                        "aaaaaaaaaaaaaaaaaaaaaaaa",
                        "\uFFFD")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    /** Two of them share their first byte in UTF-8. */
    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ',', '"', '"', '\'', '\t', ' ', '\u00E9', '\u00E8', '\u4E2D', '\u0000');
    }

    /** The records of the whole text, then the line of the record at which it breaks, if it does. */
    private static List<String> whole(String text, TableForm form) {
        List<String> found = new ArrayList<>();
        Collector collector = new Collector();
        try {
            CsvReader.builder()
                    .fieldSeparator(form.delimiter())
                    .quoteCharacter(form.quote())
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .build(collector, text)
                    .forEach(found::add);
        } catch (CsvParseException e) {
            found.add("line " + collector.line);
        }
        return found;
    }

    private static List<String> cut(String text, TableForm form, int pieceBytes, int readBytes) {
        TableCutter cutter = cutter(text, form, pieceBytes, readBytes);
        List<String> found = new ArrayList<>();
        try {
            for (TablePiece piece = cutter.next(); piece != null; piece = cutter.next()) {
                int before = found.size();
                // The number of columns is whatever each record has.
                read(piece, form, found);
                assertThat(found).hasSize(before + piece.records() + piece.blanks());
            }
        } catch (ExportException e) {
            found.add(e.getMessage().replaceFirst(".* starts at ", ""));
        }
        return found;
    }

    private static void read(TablePiece piece, TableForm form, List<String> found) {
        List<String> records = new ArrayList<>();
        // A wrong number of columns only to see what is a record and what is blank.
        new TableSlice(input("", 1), form, piece, Integer.MAX_VALUE >> 16, 0, TableSlice.Blanks.SKIPPED)
                .read(new RecordVisitor() {
                    @Override
                    public void row(@Nullable Object[] cells) {
                        throw new AssertionError();
                    }

                    @Override
                    public void document(byte[] json, int from, int to) {
                        throw new AssertionError();
                    }

                    @Override
                    public void broken(String reason) {
                        throw new AssertionError();
                    }

                    @Override
                    public void broken(String reason, @Nullable Object[] cells) {
                        records.add(Stream.of(cells).map(String::valueOf).collect(JOINED));
                    }

                    @Override
                    public void blank() {
                        records.add(BLANK);
                    }
                });
        List<String> cells = whole(text(piece), form);
        assertThat(records).isEqualTo(cells);
        found.addAll(cells);
    }

    private static TableCutter cutter(String text, TableForm form, int pieceBytes, int readBytes) {
        return new TableCutter(input(text, readBytes), form, 1 << 20, pieceBytes);
    }

    private static InputText input(String text, int readBytes) {
        InputStream slow = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, readBytes));
            }
        };
        return new InputText(NO_FILE, slow, OutputDigest.sha256(), 0);
    }

    private static final InputFile NO_FILE = noFile();

    private static InputFile noFile() {
        try {
            Path empty = java.nio.file.Files.createTempFile("empty", ".csv");
            empty.toFile().deleteOnExit();
            return InputFile.open(empty, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each record as one text. */
    private static final class Collector extends AbstractBaseCsvCallbackHandler<String> {

        private final List<String> cells = new ArrayList<>();
        private long line;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            cells.clear();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(new String(buffer, offset, length));
        }

        @Override
        protected String buildRecord() {
            return cells.isEmpty() ? BLANK : cells.stream().collect(JOINED);
        }
    }
}
