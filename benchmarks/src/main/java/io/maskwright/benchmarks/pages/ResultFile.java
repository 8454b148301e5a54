package io.maskwright.benchmarks.pages;

import java.util.List;
import java.util.Map;

/**
 * A file of results. Immutable.
 *
 * @param name the name of the file without its ending
 * @param suite the suite
 * @param method how long was measured, in words
 * @param threads of the run, such as {@code 1}, or {@code 1 and 2} where rows differ
 * @param date the day, UTC
 * @param command the command line
 * @param jvmArguments what the measured processes were started with
 * @param jdk the virtual machine
 * @param os the operating system
 * @param machine the processor and how many of them
 * @param features what the processor has that matters here
 * @param versions of contenders
 * @param rows the measurements, in the order of the file
 * @param notes what readers must know of outputs
 */
record ResultFile(
        String name,
        String suite,
        String method,
        String threads,
        String date,
        String command,
        String jvmArguments,
        String jdk,
        String os,
        String machine,
        List<String> features,
        Map<String, String> versions,
        List<Measurement> rows,
        List<Note> notes) {

    /**
     * What a reader must know beside the figures.
     *
     * @param contender the constant of the contender
     * @param params the case, empty for all
     * @param kind such as {@code leaks}
     * @param text one sentence
     */
    record Note(String contender, String params, String kind, String text) {

        private boolean speaksOf(Measurement row) {
            List<String> of = List.of(row.caseLabel().split(" "));
            return contender.equals(row.contender())
                    && (params.isEmpty() || of.containsAll(List.of(params.split(" "))));
        }
    }

    /** Whether a note tells that a contender shows protected values in the case of the row. */
    boolean leaks(Measurement row) {
        return notes.stream().anyMatch(note -> note.kind().equals("leaks") && note.speaksOf(row));
    }
}
