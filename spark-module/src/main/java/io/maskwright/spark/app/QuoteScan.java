package io.maskwright.spark.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.catalyst.csv.CSVExprUtils;

/**
 * Finds the first record of a table that Spark would cut at other places than it is written: a quote is open at the end, text follows a
 * closing one, or a line ends otherwise than the first.
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
                CSVExprUtils.toDelimiterStr(delimiter),
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
        private final LineEnds ends = new LineEnds();
        private Place place = Place.RECORD;
        /** How many characters of a delimiter stand before the next character. */
        private int matched;

        private long record = 1;
        private long earlier = 1;

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
            if (!isOutside() || (place == Place.CLOSED && matched > 0)) {
                return record;
            }
            return form.lines == Lines.ONE || ends.end() ? 0 : earlier;
        }

        private boolean isOutside() {
            return place != Place.QUOTED && place != Place.ESCAPED;
        }

        private void take(char c) {
            boolean isOutside = isOutside();
            if (!ends.take(c) && isOutside && form.lines == Lines.SEVERAL) {
                // What a return ended is known with the character behind it.
                record = place == Place.RECORD && !LineEnds.isBreak(c) ? earlier : record;
                place = Place.BROKEN;
                return;
            }
            boolean isBreak = LineEnds.isBreak(c);
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
            int before = matched;
            if (isBreak && place == Place.CLOSED && before > 0) {
                place = Place.BROKEN;
            } else if (isBreak) {
                endsRecord(true);
            } else if (delimits(c)) {
                place = Place.CELL;
            } else if (place == Place.CLOSED) {
                closed(c, before);
            } else if (matched > 0) {
                place = Place.PLAIN;
            } else if (place != Place.PLAIN) {
                start(c);
            }
        }

        /** A character behind a quote, and behind as much of a delimiter as stood there before. */
        private void closed(char c, int before) {
            if (before == 0 && matched == 0) {
                // A doubled quote is one of the characters of the cell.
                place = c == form.quote && form.escape == form.quote ? Place.QUOTED : Place.BROKEN;
            } else if (matched != before + 1) {
                place = Place.BROKEN;
            }
        }

        /** The first character of a cell. */
        private void start(char c) {
            if (c == form.quote) {
                place = Place.QUOTED;
            } else if (place == Place.RECORD && c == form.comment && c != NONE) {
                place = Place.COMMENT;
            } else {
                // Behind blanks there is no comment.
                place = c > ' ' || form.blanks == Blanks.KEPT ? Place.PLAIN : Place.CELL;
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
                earlier = ends.line() == record ? earlier : record;
                record = ends.line();
            }
        }
    }
}
