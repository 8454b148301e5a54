package io.maskwright.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens a new file to write to. Tests put one in its place that runs out of space. */
@FunctionalInterface
interface OutputOpener {

    /** Creates files and fails if there is one. */
    OutputOpener NEW_FILE =
            path -> Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    OutputStream open(Path path) throws IOException;
}
