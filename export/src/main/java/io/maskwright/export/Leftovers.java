package io.maskwright.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Removes what a stopped run of the same output left behind, while no other run can write it. */
final class Leftovers {

    private Leftovers() {}

    /**
     * Removes the hidden files of an output. Those of a quarantine file are looked for where they are by default; under
     * another name they may be of another run.
     */
    static void remove(Path output) {
        List<Path> files = new ArrayList<>(List.of(output, ExportManifest.pathFor(output)));
        for (BrokenRows choice : BrokenRows.values()) {
            files.add(output.resolveSibling(output.getFileName() + choice.suffix()));
        }
        for (Path file : files) {
            try {
                StagedFiles.of(file).forEach(OutputFile::delete);
            } catch (IOException e) {
                throw FileTrouble.writing(file, e);
            }
        }
    }
}
