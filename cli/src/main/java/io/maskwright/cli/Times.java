package io.maskwright.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine;

/** Times on a command line: a day, which begins at midnight UTC, or a moment. */
final class Times {

    private Times() {}

    static Instant of(String option, String text, CommandLine command) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new CommandLine.ParameterException(
                    command, option + " must be a time such as 2026-03-01 or 2026-03-01T08:00:00Z");
        }
    }
}
