package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    private static final TextEncoding UTF_8 = TextEncoding.of(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void file_showsOnlyWhenPublished() throws IOException {
        Path target = folder.resolve("out");
        try (OutputFile file = OutputFile.create(target, UTF_8, OutputOpener.NEW_FILE)) {
            file.write(text("one\n"), 1);
            file.complete();
            assertThat(names()).singleElement().asString().startsWith(".out.").endsWith(".part");
            file.publish(Existing.REFUSE);
        }

        assertThat(names()).containsExactly("out");
        assertThat(target).hasContent("one\n");
    }

    @Test
    void fileNotPublished_isRemoved() throws IOException {
        try (OutputFile file = OutputFile.create(folder.resolve("out"), UTF_8, OutputOpener.NEW_FILE)) {
            file.write(text("one\n"), 1);
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void fileThatCameMeanwhile_isNotReplaced() throws IOException {
        Path target = folder.resolve("out");
        try (OutputFile file = OutputFile.create(target, UTF_8, OutputOpener.NEW_FILE)) {
            file.complete();
            Files.writeString(target, "old");

            assertThatThrownBy(() -> file.publish(Existing.REFUSE))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("exists already");
        }

        assertThat(names()).containsExactly("out");
        assertThat(target).hasContent("old");
    }

    @Test
    void fullDisk_isToldWithoutContent() throws IOException {
        RecordText record = text("canary-7c1f\n".repeat(1000));
        try (OutputFile file = OutputFile.create(folder.resolve("out"), UTF_8, path -> new Full(path, 100_000))) {
            assertThatThrownBy(() -> {
                        for (int row = 1; row < 100; row++) {
                            file.write(record, row);
                        }
                    })
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("no space is left")
                    .hasMessageNotContaining("canary")
                    .hasNoCause();
        }

        assertThat(names()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void deviceThatIsFull_isTold() {
        try (OutputFile file =
                OutputFile.create(folder.resolve("out"), UTF_8, path -> new FileOutputStream("/dev/full"))) {
            file.write(text("x"), 1);

            assertThatThrownBy(file::complete)
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("no space is left");
        }
    }

    @Test
    void characterThatDoesNotFit_isToldByItsRow() {
        TextEncoding ascii = TextEncoding.of(StandardCharsets.US_ASCII);
        try (OutputFile file = OutputFile.create(folder.resolve("out"), ascii, OutputOpener.NEW_FILE)) {
            assertThatThrownBy(() -> file.write(text("\u4E2D"), 42))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("row 42")
                    .hasMessageContaining("US-ASCII")
                    .hasMessageNotContaining("\u4E2D");
            assertThatThrownBy(() -> file.writeHeader(text("\u4E2D"))).hasMessageContaining("the header");
        }
    }

    @Test
    void halfAPair_doesNotFit() {
        try (OutputFile file = OutputFile.create(folder.resolve("out"), UTF_8, OutputOpener.NEW_FILE)) {
            assertThatThrownBy(() -> file.write(text("a\uD83D"), 1)).hasMessageContaining("does not fit");
            assertThatThrownBy(() -> file.write(text("\uDE00a"), 1)).hasMessageContaining("does not fit");
        }
    }

    @Test
    void withdrawnFile_isGone() throws IOException {
        try (OutputFile file = OutputFile.create(folder.resolve("out"), UTF_8, OutputOpener.NEW_FILE)) {
            file.complete();
            file.publish(Existing.REFUSE);
            file.withdraw();
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void recordText_showsNoContent() {
        assertThat(text("secret")).hasToString("RecordText[6 characters]");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static RecordText text(String content) {
        RecordText text = new RecordText();
        text.write(content);
        return text;
    }

    /** A file on a disk with room for some bytes. */
    static final class Full extends FilterOutputStream {

        private long room;

        Full(Path path, long room) throws IOException {
            super(OutputOpener.NEW_FILE.open(path));
            this.room = room;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
            OutputStream target = out;
            target.write(bytes, offset, length);
        }
    }
}
