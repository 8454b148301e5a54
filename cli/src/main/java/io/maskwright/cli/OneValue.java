package io.maskwright.cli;

import io.maskwright.audit.AuditException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A value in the one line of a file or of standard input: never an argument, since other users can read those. */
final class OneValue {

    private OneValue() {}

    static String read(Path file) {
        boolean standardInput = file.toString().equals("-");
        // Standard input stays open: it is not ours.
        try {
            if (standardInput) {
                return read(System.in);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in);
            }
        } catch (IOException e) {
            throw new AuditException(
                    "the file of the subject cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static String read(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        Lines.Line line = lines.next();
        if (line == null || line.text() == null || line.text().isEmpty()) {
            throw new AuditException("the subject must be one line of UTF-8 text, but it is empty or something else");
        }
        if (lines.next() != null) {
            throw new AuditException("the subject must be one line, but there are more");
        }
        return line.text();
    }
}
