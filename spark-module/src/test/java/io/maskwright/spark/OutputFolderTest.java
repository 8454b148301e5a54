package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path directory;

    private OutputFolder folder() throws IOException {
        return OutputFolder.of(new Configuration(), directory.resolve("out").toString(), RunName.random());
    }

    private void fill(OutputFolder folder, String content) throws IOException {
        Path data = Path.of(folder.data().toUri().getPath());
        Files.createDirectories(data);
        Files.writeString(data.resolve("part-0"), content);
        Files.writeString(data.resolve("_SUCCESS"), "");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void publish(String content, ExistingOutput existing) throws IOException {
        try (OutputFolder folder = folder()) {
            folder.begin(existing, (run, place) -> Landing.Fate.LOST);
            fill(folder, content);
            folder.publish(existing);
        }
    }

    @Test
    void nothingIsSeen_beforeItIsPublished() throws IOException {
        try (OutputFolder folder = folder()) {
            folder.begin(ExistingOutput.REFUSE, (run, place) -> Landing.Fate.LOST);
            fill(folder, "a");
            assertThat(directory.resolve("out")).doesNotExist();
            assertThat(names()).allMatch(name -> name.startsWith("."));
            folder.publish(ExistingOutput.REFUSE);
        }
        assertThat(names()).containsExactly("out");
        assertThat(directory.resolve("out/part-0")).hasContent("a");
    }

    @Test
    void secondRun_isRefusedWhileOneIsAtWork() throws IOException {
        try (OutputFolder first = folder();
                OutputFolder second = folder()) {
            first.begin(ExistingOutput.REFUSE, (run, place) -> Landing.Fate.LOST);
            assertThatThrownBy(() -> second.begin(ExistingOutput.REFUSE, (run, place) -> Landing.Fate.LOST))
                    .isInstanceOf(SparkExportException.class)
                    .hasMessageContaining("another run");
            fill(first, "a");
            first.publish(ExistingOutput.REFUSE);
        }
        assertThat(names()).containsExactly("out");
    }

    @Test
    void deadRuns_areClearedAway() throws IOException {
        String dead = RunName.random();
        Path hidden = directory.resolve(".out.maskwright-" + dead);
        Files.createDirectories(hidden.resolve("data"));
        Path other = directory.resolve(".out.maskwright-notes");
        Files.createDirectories(other);
        // No process has this number and started then.
        Owner gone =
                new Owner(dead, Owner.of(dead).host(), ProcessHandle.current().pid(), 1);
        Files.write(directory.resolve(".out.maskwright.lock"), gone.bytes());
        publish("a", ExistingOutput.REFUSE);
        assertThat(names()).containsExactly(".out.maskwright-notes", "out");
    }

    @Test
    void lockOfAnotherMachine_isTakenOverWhenItIsOld() throws IOException {
        Path lock = directory.resolve(".out.maskwright.lock");
        Files.write(lock, new Owner(RunName.random(), "elsewhere.invalid", 1, 0).bytes());
        assertThatThrownBy(() -> publish("a", ExistingOutput.REFUSE)).hasMessageContaining("another run");
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        publish("a", ExistingOutput.REFUSE);
        assertThat(names()).containsExactly("out");
    }

    @Test
    void lostLock_publishesNothing() throws IOException {
        try (OutputFolder folder = folder()) {
            folder.begin(ExistingOutput.REFUSE, (run, place) -> Landing.Fate.LOST);
            fill(folder, "a");
            Files.write(
                    directory.resolve(".out.maskwright.lock"),
                    Owner.of(RunName.random()).bytes());
            assertThatThrownBy(() -> folder.publish(ExistingOutput.REFUSE)).hasMessageContaining("taken over");
        }
        assertThat(directory.resolve("out")).doesNotExist();
        assertThat(directory.resolve(".out.maskwright.lock")).exists();
    }

    @Test
    void oldOutput_comesBack_whereARunDiedBetweenRenames() throws IOException {
        publish("old", ExistingOutput.REFUSE);
        Files.move(directory.resolve("out"), directory.resolve(".out.maskwright-old-" + RunName.random()));
        try (OutputFolder folder = folder()) {
            assertThatThrownBy(() -> folder.begin(ExistingOutput.REFUSE, (run, place) -> Landing.Fate.LOST))
                    .hasMessageContaining("is there already");
        }
        assertThat(directory.resolve("out/part-0")).hasContent("old");
        publish("new", ExistingOutput.REPLACE);
        assertThat(directory.resolve("out/part-0")).hasContent("new");
        assertThat(names()).containsExactly("out");
    }

    @Test
    void whatAppearedMeanwhile_isNotWrittenOver() throws IOException {
        try (OutputFolder folder = folder()) {
            folder.begin(ExistingOutput.REFUSE, (run, place) -> Landing.Fate.LOST);
            fill(folder, "a");
            Files.createDirectories(directory.resolve("out"));
            assertThatThrownBy(() -> folder.publish(ExistingOutput.REFUSE)).hasMessageContaining("is there already");
        }
        assertThat(directory.resolve("out/part-0")).doesNotExist();
    }

    @Test
    void placeThatCopies_isRefused() {
        Configuration settings = new Configuration();
        settings.set("fs.copying.impl", CopyingFiles.class.getName());
        assertThatThrownBy(() -> OutputFolder.of(settings, "copying://bucket/out", RunName.random()))
                .isInstanceOf(SparkExportException.class)
                .hasMessageContaining("cannot publish on copying");
    }

    /** A store whose folders are names. */
    public static final class CopyingFiles extends org.apache.hadoop.fs.RawLocalFileSystem {
        @Override
        public String getScheme() {
            return "copying";
        }

        @Override
        public java.net.URI getUri() {
            return java.net.URI.create("copying://bucket/");
        }
    }

    /** A disk that lets nobody remove what is hidden. */
    public static final class KeepingFiles extends org.apache.hadoop.fs.RawLocalFileSystem {
        @Override
        public String getScheme() {
            return "file";
        }

        @Override
        public boolean delete(org.apache.hadoop.fs.Path path, boolean recursive) throws IOException {
            if (path.getName().contains(".maskwright")) {
                throw new IOException("kept");
            }
            return super.delete(path, recursive);
        }
    }

    @Test
    void whatCannotBeRemoved_makesNoFailureOfAPublishedOutput() throws IOException {
        publish("old", ExistingOutput.REFUSE);
        Configuration settings = new Configuration();
        settings.set("fs.file.impl", KeepingFiles.class.getName());
        settings.setBoolean("fs.file.impl.disable.cache", true);
        try (OutputFolder folder =
                OutputFolder.of(settings, directory.resolve("out").toString(), RunName.random())) {
            folder.begin(ExistingOutput.REPLACE, (run, place) -> Landing.Fate.LOST);
            fill(folder, "new");
            folder.publish(ExistingOutput.REPLACE);
        }
        assertThat(directory.resolve("out/part-0")).hasContent("new");
        assertThat(names()).hasSizeGreaterThan(2);
        // This process runs still, so its lock would hold.
        Files.delete(directory.resolve(".out.maskwright.lock"));
        publish("newer", ExistingOutput.REPLACE);
        assertThat(names()).containsExactly("out");
    }

    @Test
    void missingFolder_isTold() {
        assertThatThrownBy(() -> {
                    try (OutputFolder folder = OutputFolder.of(
                            new Configuration(), directory.resolve("no/out").toString(), RunName.random())) {
                        folder.begin(ExistingOutput.REFUSE, (run, place) -> Landing.Fate.LOST);
                    }
                })
                .hasMessageContaining("is not there");
    }

    @Test
    void ownerThatIsHalfWritten_isNobody() {
        assertThat(Owner.parse("abc".getBytes(StandardCharsets.UTF_8))).isEmpty();
        Owner own = Owner.of(RunName.random());
        assertThat(Owner.parse(own.bytes())).contains(own);
        assertThat(own.isGone()).isFalse();
    }
}
