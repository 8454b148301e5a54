package io.maskwright.spark.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the first record of a table whose quotes do not match: one is open at the end, or text follows a closing one.
 *
 * @param delimiter between cells
 * @param quote around cells
 * @param escape makes a quote in a cell one of its characters; the quote itself where quotes are doubled
 * @param comment starts a line that is no record; the zero character where there are none
 * @param lines whether cells may hold line breaks
 * @param blanks whether what stands before a quote belongs to the cell
 */
record QuoteScan(String delimiter, char quote, char escape, char comment, Lines lines, Blanks blanks)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final char NONE = '\0';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Whether cells may hold line breaks. */
    enum Lines {
        /** A record may have several lines. */
        SEVERAL,
        /** It has one, and a quote that is open at its end is broken. */
        ONE
    }

    /** White space at the start of a cell. */
    enum Blanks {
        /** It belongs to the cell, which has no quotes then. */
        KEPT,
        /** It is skipped. */
        SKIPPED
    }

    /** The scan for options of Spark, of which the names are in any case. */
    static QuoteScan of(Map<String, String> options) {
        String delimiter = options.getOrDefault("sep", options.getOrDefault("delimiter", ","));
        return new QuoteScan(
                delimiter.equals("\\t") ? "\t" : delimiter,
                first(options, "quote", '"'),
                first(options, "escape", '\\'),
                first(options, "comment", NONE),
                isSet(options, "multiLine") ? Lines.SEVERAL : Lines.ONE,
                isSet(options, "ignoreLeadingWhiteSpace") ? Blanks.SKIPPED : Blanks.KEPT);
    }

    private static boolean isSet(Map<String, String> options, String name) {
        return "true".equals(options.getOrDefault(name, "false").toLowerCase(Locale.ROOT));
    }

    private static char first(Map<String, String> options, String name, char otherwise) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        return text.isEmpty() ? NONE : text.charAt(0);
    }

    /** Whether there is anything to look for. */
    boolean isNeeded() {
        return quote != NONE;
    }

    /** The line, from 1, on which the first such record starts; 0 if there is none. */
    long brokenLine(Reader text) throws IOException {
        return new Scanner(this).read(text);
    }

    /** Where in a record the next character stands. */
    private enum Place {
        RECORD,
        CELL,
        PLAIN,
        QUOTED,
        ESCAPED,
        CLOSED,
        COMMENT,
        BROKEN
    }

    /** Reads one text. Not thread-safe. */
    private static final class Scanner {

        private static final int BUFFER_CHARS = 1 << 16;

        private final QuoteScan form;
        private Place place = Place.RECORD;
        /** How many characters of a delimiter stand before the next character. */
        private int matched;

        private long line = 1;
        private long record = 1;
        private boolean isAfterReturn;

        Scanner(QuoteScan form) {
            this.form = form;
        }

        long read(Reader text) throws IOException {
            char[] buffer = new char[BUFFER_CHARS];
            boolean isFirst = true;
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                int from = isFirst && read > 0 && buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
                isFirst &= read == 0;
                for (int i = from; i < read; i++) {
                    take(buffer[i]);
                    if (place == Place.BROKEN) {
                        return record;
                    }
                }
            }
            return place == Place.QUOTED || place == Place.ESCAPED ? record : 0;
        }

        private void take(char c) {
            boolean isBreak = c == '\n' || c == '\r';
            if (isBreak) {
                line += c == '\n' && isAfterReturn ? 0 : 1;
                isAfterReturn = c == '\r';
            } else {
                isAfterReturn = false;
            }
            switch (place) {
                case QUOTED -> quoted(c, isBreak);
                case ESCAPED -> place = Place.QUOTED;
                case COMMENT -> endsRecord(isBreak);
                default -> open(c, isBreak);
            }
        }

        private void quoted(char c, boolean isBreak) {
            if (isBreak && form.lines == Lines.ONE) {
                place = Place.BROKEN;
            } else if (c == form.escape && c != form.quote && c != NONE) {
                place = Place.ESCAPED;
            } else if (c == form.quote) {
                place = Place.CLOSED;
            }
        }

        /** A character that is in no quotes. */
        private void open(char c, boolean isBreak) {
            if (isBreak) {
                endsRecord(true);
            } else if (delimits(c)) {
                place = Place.CELL;
            } else if (matched > 0) {
                place = place == Place.CLOSED ? Place.CLOSED : Place.PLAIN;
            } else if (place == Place.CLOSED) {
                // A doubled quote is one of the characters of the cell.
                place = c == form.quote && form.escape == form.quote ? Place.QUOTED : Place.BROKEN;
            } else if (place != Place.PLAIN) {
                start(c);
            }
        }

        /** The first character of a cell. */
        private void start(char c) {
            if (c == form.quote) {
                place = Place.QUOTED;
            } else if (place == Place.RECORD && c == form.comment && c != NONE) {
                place = Place.COMMENT;
            } else if (c > ' ' || form.blanks == Blanks.KEPT) {
                place = Place.PLAIN;
            }
        }

        private boolean delimits(char c) {
            matched = c == form.delimiter.charAt(matched) ? matched + 1 : c == form.delimiter.charAt(0) ? 1 : 0;
            if (matched < form.delimiter.length()) {
                return false;
            }
            matched = 0;
            return true;
        }

        private void endsRecord(boolean isBreak) {
            if (isBreak) {
                place = Place.RECORD;
                matched = 0;
                record = line;
            }
        }
    }
}
