package io.maskwright.benchmarks.document;

import io.maskwright.benchmarks.Note;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds out what contenders show of documents that are cut off, loose or written in escapes. */
final class DocumentNotes {

    private static final String VALUE = "s3cr3t";

    /** Documents of which no contender should show the value. */
    private static final List<String> DOCUMENTS = List.of(
            "{\"someSecret1\":\"" + VALUE,
            "{\"a\":1 \"someSecret1\":\"" + VALUE + "\"}",
            "{'someSecret1':'" + VALUE + "'}",
            "{someSecret1:\"" + VALUE + "\"}",
            "{\"some\\u0053ecret1\":\"" + VALUE + "\"}",
            "{\"someSecret1\":1,\"someSecret1\":\"" + VALUE + "\"}",
            "[1,2,{\"someSecret1\":[{\"b\":\"" + VALUE + "\"}]},]");

    private DocumentNotes() {}

    static List<Note> all() {
        return Arrays.stream(DocumentContender.values())
                .map(DocumentNotes::notes)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Note> notes(DocumentContender contender) {
        DocumentWorker worker = contender.newWorker();
        List<String> shown =
                DOCUMENTS.stream().filter(document -> shows(worker, document)).toList();
        List<Note> notes = new ArrayList<>();
        if (!shown.isEmpty()) {
            notes.add(new Note(
                    contender.name(),
                    Map.of(),
                    Note.Kind.LEAKS,
                    "shows the value of " + shown.size() + " of " + DOCUMENTS.size()
                            + " documents that are cut off, loose or written in escapes, such as " + shown.get(0)));
        }
        if (contender == DocumentContender.JACKSON_COPY || contender == DocumentContender.LOGBOOK) {
            notes.add(new Note(
                    contender.name(),
                    Map.of(),
                    Note.Kind.DIFFERS,
                    "puts one text in place of a masked object or array: the outline of the document changes"));
        }
        return notes;
    }

    /** Whether the value is in the result; an exception shows nothing. */
    private static boolean shows(DocumentWorker worker, String document) {
        try {
            byte[] result = worker.mask(document.getBytes(StandardCharsets.UTF_8));
            return new String(result, StandardCharsets.UTF_8).contains(VALUE);
        } catch (RuntimeException e) {
            return false;
        }
    }
}
