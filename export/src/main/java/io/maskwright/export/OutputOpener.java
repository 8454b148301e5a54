package io.maskwright.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Opens files to write to. Tests put one in its place that runs out of space. */
@FunctionalInterface
interface OutputOpener {

    /** Creates files, for their owner alone, and fails if there is one. */
    OutputOpener NEW_FILE = path -> Channels.newOutputStream(Files.newByteChannel(
            path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FileAccess.ownerOnly(path)));

    OutputStream open(Path path) throws IOException;

    /** Opens a file that is there already, to write behind its end. */
    default OutputStream reopen(Path path) throws IOException {
        return Files.newOutputStream(
                path, StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
    }
}
