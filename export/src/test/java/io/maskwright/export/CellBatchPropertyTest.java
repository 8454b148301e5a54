package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.plan.RecordPlan;
import io.maskwright.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rows that are copied from bytes to bytes are written, left out and counted like rows of values. */
class CellBatchPropertyTest {

    private static final InputFile NO_FILE = noFile();
    private static final List<String> STRATEGIES = List.of("keep", "phone", "name", "keep");

    @Property(tries = 3000, seed = "20261122")
    void copies_areWhatValuesBecome(
            @ForAll("tables") String text,
            @ForAll("separators") char delimiter,
            @ForAll("separators") char quote,
            @ForAll @IntRange(min = 1, max = 4) int columns,
            @ForAll @IntRange(max = 2) int blanksBefore,
            @ForAll Formulas formulas,
            @ForAll LineEnding ending,
            @ForAll boolean isOtherOutput)
            throws IOException {
        Assume.that(delimiter != quote);
        TableForm form = new TableForm(delimiter, quote, LineEnding.LF);
        TableForm written = isOtherOutput ? new TableForm(';', '\'', ending) : new TableForm(delimiter, quote, ending);
        String table = text.replace(',', delimiter).replace('"', quote);
        TablePiece piece = piece(table, form);
        Assume.that(piece != null);
        List<String> names = IntStream.range(0, columns).mapToObj(i -> "c" + i).toList();
        RecordPlan plan = plan(names);
        int[] shown = IntStream.range(0, columns).toArray();
        TableSlice slice = new TableSlice(
                new InputText(NO_FILE, InputStream.nullInputStream(), OutputDigest.sha256(), 0),
                form,
                piece,
                columns,
                blanksBefore,
                TableSlice.Blanks.AS_ALL);

        TableEncoder one = encoder(written, formulas, columns);
        RecordPlan onePlan = plan.fork();
        TreatedSlice copied = treat(slice, onePlan, new CellBatch(onePlan, shown, form, one), one);
        TableEncoder other = encoder(written, formulas, columns);
        RecordPlan otherPlan = plan.fork();
        TreatedSlice valued =
                treat(slice, otherPlan, new ValueBatch(otherPlan, shown, other, ValueBatch.Originals.KEPT), other);

        assertThat(bytes(copied)).isEqualTo(bytes(valued));
        assertThat(copied.block().records()).isEqualTo(valued.block().records());
        assertThat(copied.leftOut()).isEqualTo(valued.leftOut());
        assertThat(List.of(copied.records(), copied.blank(), copied.counts()))
                .isEqualTo(List.of(valued.records(), valued.blank(), valued.counts()));
    }

    private static TreatedSlice treat(TableSlice slice, RecordPlan plan, BatchRows rows, RecordEncoder encoder)
            throws IOException {
        return new RowTreater(plan, rows, encoder, null, null).treat(slice, 0);
    }

    private static String bytes(TreatedSlice slice) {
        FileBlock block = (FileBlock) slice.block();
        return new String(Arrays.copyOf(block.bytes(), block.length()), StandardCharsets.UTF_8);
    }

    private static TableEncoder encoder(TableForm form, Formulas formulas, int columns) {
        return new TableEncoder(
                new TableFileTarget(
                        Path.of("out.csv"),
                        TextEncoding.of(StandardCharsets.UTF_8),
                        form,
                        Header.ABSENT,
                        formulas,
                        Existing.REFUSE,
                        Files::newOutputStream,
                        null),
                columns);
    }

    private static RecordPlan plan(List<String> names) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            fields.append(names.get(i)).append(": ").append(STRATEGIES.get(i)).append(", ");
        }
        Policy policy = Policy.parse("maskwright: 1\ndatasets: {t: {fields: {" + fields + "}}}");
        return RecordPlan.compile(policy, "t", Audience.MOST_RESTRICTIVE, names);
    }

    private static TablePiece piece(String text, TableForm form) {
        InputText input = new InputText(NO_FILE, new ByteArrayInputStream(Utf8.bytes(text)), OutputDigest.sha256(), 0);
        try {
            return new TableCutter(input, form, 1 << 20, 1 << 16).next();
        } catch (ExportException e) {
            return null;
        }
    }

    @Provide
    Arbitrary<String> tables() {
        return Arbitraries.of(
                        "a",
                        "13912345678",
                        "\u738B\u5C0F\u660E",
                        "=1",
                        "+86 1",
                        "-x",
                        "\uFF1D",
                        "\u200B=",
                        "#",
                        " ",
                        "\u3000",
                        ",",
                        ",",
                        ",",
                        ",",
                        "\"\"",
                        "\"#\"",
                        "\"=1\"",
                        ",\"x\"",
                        ",\"a,b\"\r\n",
                        "\"\n\"",
                        "\"a\"\"b\",",
                        "\"\"\"\",",
                        "a\"b",
                        "\n",
                        "\r",
                        "\r\n",
                        "'",
                        ";",
                        "\t",
                        "\uD83D\uDE00",
                        "\u0000")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ',', ',', '"', '"', '"', '\'', '\t', '#', '\u00E9', '\u00E8', '\u0000');
    }

    private static InputFile noFile() {
        try {
            Path empty = Files.createTempFile("empty", ".csv");
            empty.toFile().deleteOnExit();
            return InputFile.open(empty, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
