package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table of the versions of a key as one text: {@code 1 destroyed 2026-01-01T00:00:00Z}, a line for each. */
final class StoredTable {

    private static final int WORDS = 3;

    private StoredTable() {}

    static String write(KeyDescription key) {
        return key.versions().stream()
                .map(v -> v.version() + " " + key.standing(v).word() + " " + v.created())
                .collect(Collectors.joining("\n"));
    }

    static KeyDescription read(String name, String text, String where) {
        List<KeyVersion> versions = new ArrayList<>();
        int primary = 0;
        for (KeyLine line : KeyLine.of(text.getBytes(StandardCharsets.UTF_8))) {
            Standing standing = line.standing(where);
            if (line.words().size() != WORDS) {
                throw line.wrong(where, "must have " + WORDS + " words");
            }
            versions.add(new KeyVersion(line.version(where), standing.state(), instant(line, where)));
            primary = standing == Standing.PRIMARY ? line.version(where) : primary;
        }
        try {
            return new KeyDescription(name, primary, versions);
        } catch (IllegalArgumentException e) {
            throw new KeyUnavailableException(where + ": " + e.getMessage());
        }
    }

    private static Instant instant(KeyLine line, String where) {
        try {
            return Instant.parse(line.word(2));
        } catch (DateTimeException e) {
            throw line.wrong(where, "must have a time");
        }
    }
}
