package io.maskwright.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Removes what a stopped run of the same output left behind, while no other run can write it. */
final class Leftovers {

    private Leftovers() {}

    /** Removes the hidden files of a run. Those of a quarantine file are also looked for where they are by default. */
    static void remove(Options options) {
        Path output = options.output();
        List<Path> files = new ArrayList<>(List.of(output, ExportManifest.pathFor(output), options.quarantine()));
        for (BrokenRows choice : BrokenRows.values()) {
            files.add(output.resolveSibling(output.getFileName() + choice.suffix()));
        }
        files.forEach(Leftovers::remove);
        GroupCount.removeLeftovers(output);
    }

    /** Removes the hidden files of one file. */
    static void remove(Path file) {
        try {
            StagedFiles.of(file).forEach(OutputFile::delete);
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }
}
