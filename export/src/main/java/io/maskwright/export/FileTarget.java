package io.maskwright.export;

import io.maskwright.export.spi.Target;
import java.nio.file.Path;

/** A target that is a file. Its writings are {@link FileWriting}. */
interface FileTarget extends Target {

    /**
     * Returns the same target for going on with what was not published: to be opened with the mark of that writing.
     *
     * @param staged where it grew, as {@link FileWriting#staged} told
     */
    FileTarget goingOnIn(Path staged);
}
