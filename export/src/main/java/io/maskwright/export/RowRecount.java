package io.maskwright.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records of an output by reading it again, in a way of its own: what counted them when they were written is not
 * asked.
 */
final class RowRecount {

    private static final int BUFFER_CHARS = 1 << 16;
    private static final int MAX_CHARS = 1 << 28;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RowRecount() {}

    /**
     * Counts.
     *
     * @param layout how the file is read, as its manifest says
     * @return the number of records, or nothing if the layout does not tell
     */
    static OptionalLong count(Path output, Map<String, String> layout) {
        if (!Files.isDirectory(output)) {
            return countFile(output, layout);
        }
        long records = 0;
        for (Path file : FolderOutput.files(output)) {
            OptionalLong counted = countFile(file, layout);
            if (counted.isEmpty()) {
                return counted;
            }
            records += counted.getAsLong();
        }
        return OptionalLong.of(records);
    }

    private static OptionalLong countFile(Path file, Map<String, String> layout) {
        String format = layout.getOrDefault("format", "");
        boolean isTable = layout.containsKey("quote");
        boolean isKnown = isTable ? layout.getOrDefault("quote", "").length() == 1 : format.startsWith("json");
        if (!isKnown) {
            return OptionalLong.empty();
        }
        try (PushbackReader reader = open(file, layout)) {
            return OptionalLong.of(isTable ? rows(reader, layout) : documents(reader));
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        } catch (IllegalArgumentException e) {
            // An encoding that nobody knows.
            return OptionalLong.empty();
        }
    }

    private static PushbackReader open(Path file, Map<String, String> layout) throws IOException {
        Charset charset = Charset.forName(layout.getOrDefault("encoding", "UTF-8"));
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            boolean isPacked =
                    String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz");
            Reader text = new InputStreamReader(isPacked ? new GZIPInputStream(bytes) : bytes, charset);
            PushbackReader reader = new PushbackReader(text);
            int first = reader.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                reader.unread(first);
            }
            return reader;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** Records of a table end where a line does, but not inside quotes. */
    private static long rows(Reader reader, Map<String, String> layout) throws IOException {
        char quote = layout.getOrDefault("quote", "\"").charAt(0);
        char[] buffer = new char[BUFFER_CHARS];
        long records = 0;
        boolean isQuoted = false;
        boolean isOpen = false;
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            for (int i = 0; i < read; i++) {
                char c = buffer[i];
                // A doubled quote closes and opens again.
                isQuoted ^= c == quote;
                if (c == '\n' && !isQuoted) {
                    records++;
                    isOpen = false;
                } else {
                    isOpen = true;
                }
            }
        }
        records += isOpen ? 1 : 0;
        boolean hasHeader = "present".equals(layout.get("header"));
        // A part of a folder may be empty, without a header.
        return hasHeader && records > 0 ? records - 1 : records;
    }

    /** Documents stand on lines of their own, or are the elements of one array. */
    private static long documents(PushbackReader reader) throws IOException {
        int first = reader.read();
        while (first >= 0 && Character.isWhitespace(first)) {
            first = reader.read();
        }
        if (first < 0) {
            return 0;
        }
        reader.unread(first);
        return first == '[' ? elements(reader) : lines(reader);
    }

    private static long lines(Reader reader) throws IOException {
        char[] buffer = new char[BUFFER_CHARS];
        long lines = 0;
        boolean isBlank = true;
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    lines += isBlank ? 0 : 1;
                    isBlank = true;
                } else if (!Character.isWhitespace(buffer[i])) {
                    isBlank = false;
                }
            }
        }
        return isBlank ? lines : lines + 1;
    }

    private static long elements(Reader reader) throws IOException {
        long elements = 0;
        try (JsonParser parser = JsonFactories.strict(MAX_CHARS).createParser(reader)) {
            parser.nextToken();
            for (@Nullable JsonToken token = parser.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                parser.skipChildren();
                elements++;
            }
        }
        return elements;
    }
}
