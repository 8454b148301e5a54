package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceReader;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places from which a reading or a writing can go on. */
class TableMarksTest {

    private static final TableForm FORM = new TableForm(',', '"', LineEnding.LF);
    private static final int ROWS = 40_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "GB18030"})
    void reading_goesOnFromAnyMark(String charset) throws IOException {
        Path file = Files.write(folder.resolve("in.csv"), text().getBytes(Charset.forName(charset)));
        TableFileSource source = source(file, Header.PRESENT, charset);
        List<String> whole = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        String digest;
        try (SourceReader reader = source.open(null)) {
            reader.form();
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                slice.read(rows(whole));
                marks.add(reader.mark());
                counts.add(whole.size());
            }
            digest = reader.sha256();
        }
        assertThat(marks).hasSizeGreaterThan(2);
        assertThat(digest).isEqualTo(sha256(file));
        for (int i = 0; i < marks.size(); i++) {
            List<String> rest = new ArrayList<>();
            try (SourceReader reader = source.open(marks.get(i))) {
                assertThat(reader.form()).isEqualTo(formOf(source));
                read(reader, rest);
                assertThat(reader.sha256()).isEqualTo(digest);
                assertThat(reader.mark().records()).isEqualTo(ROWS);
            }
            assertThat(marks.get(i).records()).isEqualTo(counts.get(i) - 1L);
            assertThat(rest).isEqualTo(whole.subList(counts.get(i), whole.size()));
        }
    }

    @ParameterizedTest
    @EnumSource(Header.class)
    void readingFromTheStart_hasAMarkOfItsOwn(Header header) throws IOException {
        TableFileSource source = source(Files.writeString(folder.resolve("in.csv"), "\n\na\nb\n\nc"), header, null);
        List<String> rows = new ArrayList<>();
        Mark start;
        try (SourceReader reader = source.open(null)) {
            reader.form();
            start = reader.mark();
            read(reader, rows);
        }
        List<String> again = new ArrayList<>();
        try (SourceReader reader = source.open(start)) {
            reader.form();
            read(reader, again);
        }
        assertThat(again)
                .isEqualTo(rows)
                .isEqualTo(
                        header == Header.PRESENT
                                ? List.of("blank", "blank", "[b]", "[]", "[c]")
                                : List.of("[]", "[]", "[a]", "[b]", "[]", "[c]"));
    }

    @Test
    void changedInput_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), text());
        TableFileSource source = source(file, Header.PRESENT, null);
        Mark mark;
        try (SourceReader reader = source.open(null)) {
            reader.form();
            reader.next();
            mark = reader.mark();
        }
        Files.writeString(file, text().replaceFirst("7", "8"));
        refuses(source, mark);
        Files.writeString(file, "a,b\n1,2\n");
        refuses(source, mark);
        Files.writeString(file, text());
        refuses(source, new Mark(2, 0, mark.sha256()));
    }

    private static void refuses(TableFileSource source, Mark mark) throws IOException {
        try (SourceReader reader = source.open(mark)) {
            assertThatThrownBy(reader::form)
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("was changed since");
        }
    }

    @Test
    void writing_goesOnFromItsMark() throws IOException {
        TableFileTarget target = target(folder.resolve("out.csv"));
        Path staged;
        Mark mark;
        try (FileWriting writing = (FileWriting) target.open(form(), null)) {
            write(writing, "1", "2");
            mark = writing.mark();
            write(writing, "lost", "too");
            staged = writing.staged();
            writing.suspend();
        }
        assertThat(Files.readString(staged)).isEqualTo("a,b\n1,2\nlost,too\n");
        assertThat(mark).isEqualTo(new Mark(8, 1, digest("a,b\n1,2\n")));

        try (FileWriting writing = (FileWriting) target.goingOnIn(staged).open(form(), mark)) {
            assertThat(writing.staged()).isEqualTo(staged);
            write(writing, "3", "4");
            assertThat(writing.mark()).isEqualTo(new Mark(12, 2, digest("a,b\n1,2\n3,4\n")));
            writing.complete();
            assertThat(writing.sha256()).isEqualTo(digest("a,b\n1,2\n3,4\n"));
            writing.publish();
        }
        assertThat(names()).containsExactly("out.csv");
        assertThat(Files.readString(folder.resolve("out.csv"))).isEqualTo("a,b\n1,2\n3,4\n");
    }

    @Test
    void stagedFileThatWasChanged_isRefusedAndStays() throws IOException {
        TableFileTarget target = target(folder.resolve("out.csv"));
        FileWriting writing = (FileWriting) target.open(form(), null);
        write(writing, "1", "2");
        Mark mark = writing.mark();
        Path staged = writing.staged();
        writing.suspend();
        writing.suspend();
        writing.close();

        Files.writeString(staged, "a,b\n1,3\n");
        refuses(target, staged, mark, "was changed since");
        Files.writeString(staged, "a,b\n");
        refuses(target, staged, mark, "was changed since");
        Files.delete(staged);
        refuses(target, staged, mark, "there is no such file");
        Path other = Files.writeString(folder.resolve("other"), "a,b\n1,2\n");
        refuses(target, other, mark, "is not where it grows");
        Path elsewhere = Files.createDirectory(folder.resolve("d")).resolve(staged.getFileName());
        refuses(target, elsewhere, mark, "is not where it grows");
        assertThat(Files.readString(other)).isEqualTo("a,b\n1,2\n");
        assertThatThrownBy(() -> target.open(form(), mark))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("0 hidden files");
    }

    private static void refuses(TableFileTarget target, Path staged, Mark mark, String why) {
        assertThatThrownBy(() -> target.goingOnIn(staged).open(form(), mark))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining(why);
    }

    @Test
    void textsOfAFile_haveMarksToo() throws IOException {
        Path target = folder.resolve("out.csv");
        TextEncoding utf8 = TextEncoding.of(StandardCharsets.UTF_8);
        RecordText text = new RecordText();
        text.write("x\n");
        OutputFile file = OutputFile.create(target, utf8, OutputOpener.NEW_FILE);
        file.write(text, 1);
        Mark mark = file.mark();
        file.suspend();
        try (OutputFile again = OutputFile.reopen(target, utf8, file.staged(), mark, OutputOpener.NEW_FILE)) {
            again.write(text, 2);
            again.complete();
            again.publish(Existing.REFUSE);
            assertThat(again.records()).isEqualTo(2);
        }
        assertThat(Files.readString(target)).isEqualTo("x\nx\n");
    }

    private static void write(TargetWriter writing, String... cells) throws IOException {
        var encoder = writing.encoder();
        encoder.row(cells, 1);
        writing.write(encoder.take());
    }

    private static TargetForm form() {
        return TargetFormOf.columns("a", "b");
    }

    private static TableFileTarget target(Path path) {
        return new TableFileTarget(
                path,
                TextEncoding.of(StandardCharsets.UTF_8),
                FORM,
                Header.PRESENT,
                Formulas.NEUTRALISE,
                Existing.REFUSE,
                OutputOpener.NEW_FILE,
                null);
    }

    private static TableFileSource source(Path path, Header header, @Nullable String charset) {
        return new TableFileSource(path, FORM, header, charset == null ? null : Charset.forName(charset), 1 << 20);
    }

    private static RecordForm formOf(TableFileSource source) throws IOException {
        try (SourceReader reader = source.open(null)) {
            return reader.form();
        }
    }

    private static void read(SourceReader reader, List<String> rows) throws IOException {
        for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
            slice.read(rows(rows));
        }
    }

    private static RecordVisitor rows(List<String> rows) {
        return new RecordVisitor() {
            @Override
            public void row(@Nullable Object[] cells) {
                rows.add(Arrays.toString(cells));
            }

            @Override
            public void document(byte[] json, int from, int to) {
                throw new AssertionError();
            }

            @Override
            public void broken(String reason) {
                rows.add(reason);
            }

            @Override
            public void blank() {
                rows.add("blank");
            }
        };
    }

    private static String text() {
        StringBuilder text = new StringBuilder("\na,b\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i)
                    .append(i % 9 == 0 ? ",\"x\r\n\"\"\u4E2D\uD83D\uDE00\"" : ",y\u00E9\u4E2D")
                    .append(i % 3 == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static String sha256(Path file) throws IOException {
        return digestOf(Files.readAllBytes(file));
    }

    private static String digest(String text) {
        return digestOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digestOf(byte[] bytes) {
        var digest = OutputDigest.sha256();
        digest.update(bytes);
        return OutputDigest.hex(digest);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
