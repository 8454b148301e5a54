package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes with an output, or not: what was left out, how it is turned back. It is made when there is something to
 * write, and published and withdrawn with the output.
 */
final class SideFile implements Closeable {

    private final Path target;
    private final OutputOpener opener;
    private @Nullable OutputFile file;

    SideFile(Path target, OutputOpener opener) {
        this.target = target;
        this.opener = opener;
    }

    /** Makes the file, beginning with a text. Once only. */
    OutputFile begun(RecordText start) {
        OutputFile open = OutputFile.create(target, TextEncoding.of(StandardCharsets.UTF_8), opener);
        file = open;
        open.writeHeader(start);
        return open;
    }

    /** Goes on with a file that a stopped run began. */
    void resume(Mark from) {
        file = OutputFile.reopen(
                target, TextEncoding.of(StandardCharsets.UTF_8), StagedFiles.only(target), from, opener);
    }

    /** Makes what was written so far durable; null if there was nothing to write. */
    @Nullable
    Mark mark() {
        return file == null ? null : file.mark();
    }

    /** Leaves the file hidden for a later run. */
    void suspend() {
        if (file != null) {
            file.suspend();
        }
    }

    /** The file, or null as long as there was nothing to write. */
    @Nullable
    OutputFile file() {
        return file;
    }

    /** Where the file is, or null if there is none. */
    @Nullable
    Path path() {
        return file == null ? null : target;
    }

    void complete() {
        if (file != null) {
            file.complete();
        }
    }

    /** Gives the file its name; where there is none, what an earlier export left there goes. */
    void publish(Existing existing) {
        if (file != null) {
            file.publish(existing);
        } else if (existing == Existing.REPLACE && Files.isRegularFile(target)) {
            OutputFile.delete(target);
        }
    }

    void withdraw() {
        if (file != null) {
            file.withdraw();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
