package io.maskwright.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.maskwright.token.SealedRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of records that an export left out, sealed: {@code OUT.quarantine.sealed}. {@code docs/manifest.md} has the form.
 * Numbers, fields and reasons stand in the clear, and only {@code Revealer} opens the records.
 *
 * <p>Immutable and thread-safe.
 */
public final class SealedQuarantine {

    private static final int FORMAT_VERSION = 1;
    private static final int BATCH = 100;
    private static final int MAX_CHARS = 1 << 29;

    private final Path file;
    private final String domain;
    private final String job;

    /** Opens sealed records, or refuses. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Opens records.
         *
         * @param records sealed records, 1 or more
         * @return their contents, in order, as many as records
         */
        List<byte[]> open(List<SealedRecord> records);
    }

    /** One line; the seal is null where the content was not to be had. */
    private record Line(long row, String field, String reason, @Nullable String seal) {}

    private SealedQuarantine(Path file, String domain, String job) {
        this.file = file;
        this.domain = domain;
        this.job = job;
    }

    /**
     * Reads the head of a file. Nothing of it is authentic until {@link ExportManifest#verifyQuarantine} says so.
     *
     * @param file the file
     * @return what it says of all records
     * @throws ExportException if it cannot be read or has another form
     */
    public static SealedQuarantine read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            JsonMembers head = members(lines.readLine());
            if (head.version("maskwrightQuarantine") != FORMAT_VERSION) {
                throw new MalformedDocumentException();
            }
            SealedQuarantine found = new SealedQuarantine(file, head.text("domain"), head.hash("job"));
            head.end();
            return found;
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    private static ExportException trouble(Path file, IOException e) {
        boolean isForm = e instanceof MalformedDocumentException
                || e instanceof CharacterCodingException
                || e instanceof com.fasterxml.jackson.core.JacksonException;
        // A parser's message quotes what it read, so nothing of it is passed on.
        return isForm
                ? new ExportException("cannot read " + file + ": it is no file of sealed records")
                : FileTrouble.reading(file, e);
    }

    private static JsonMembers members(@Nullable String line) throws IOException {
        if (line == null) {
            throw new MalformedDocumentException();
        }
        try (JsonParser parser = JsonFactories.strict(MAX_CHARS).createParser(line)) {
            return JsonMembers.read(parser);
        }
    }

    /**
     * Returns the domain whose key sealed the records.
     *
     * @return the name
     */
    public String domain() {
        return domain;
    }

    /**
     * Writes the records as they were read into a file, one JSON object a line: {@code row}, {@code field}, {@code reason},
     * and {@code record} for a row of a table, {@code text} or {@code base64} for anything else, {@code record} null
     * where the content was not to be had. The file appears under its name only when it is complete.
     *
     * @param output the file to write
     * @param existing what happens if it exists
     * @param opener opens the records, some at a time
     * @return how many records were written
     * @throws ExportException if a file cannot be read or written, or has another form; nothing is published then
     */
    public long open(Path output, Existing existing, Opener opener) {
        try (BufferedReader lines = Files.newBufferedReader(file);
                OutputFile out =
                        OutputFile.create(output, TextEncoding.of(StandardCharsets.UTF_8), OutputOpener.NEW_FILE)) {
            lines.readLine();
            List<Line> batch = new ArrayList<>();
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                batch.add(line(members(text)));
                if (batch.size() == BATCH) {
                    write(batch, opener, out);
                }
            }
            write(batch, opener, out);
            out.complete();
            out.publish(existing);
            return out.records();
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    private static Line line(JsonMembers members) throws IOException {
        Line line = new Line(
                members.count("row"), members.text("field"), members.text("reason"), members.textOrNull("sealed"));
        members.end();
        return line;
    }

    private void write(List<Line> batch, Opener opener, OutputFile out) throws IOException {
        List<SealedRecord> sealed = new ArrayList<>();
        for (Line line : batch) {
            String seal = line.seal();
            if (seal != null) {
                sealed.add(new SealedRecord(job, line.row(), seal));
            }
        }
        List<byte[]> opened = sealed.isEmpty() ? List.of() : opener.open(sealed);
        if (opened.size() != sealed.size()) {
            throw new ExportException("asked for " + sealed.size() + " records, got " + opened.size());
        }
        int next = 0;
        RecordText text = new RecordText();
        for (Line line : batch) {
            text.clear();
            write(line, line.seal() == null ? null : opened.get(next++), text);
            out.write(text, line.row());
        }
        batch.clear();
    }

    private static void write(Line line, byte @Nullable [] content, RecordText text) throws IOException {
        try (JsonGenerator json = JsonFactories.strict(MAX_CHARS).createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("row", line.row());
            json.writeStringField("field", line.field());
            json.writeStringField("reason", line.reason());
            if (content == null) {
                json.writeNullField("record");
            } else {
                write(content, json);
            }
            json.writeEndObject();
        }
        text.write('\n');
    }

    private static void write(byte[] content, JsonGenerator json) throws IOException {
        byte kind = content.length == 0 ? 0 : content[0];
        if (kind != RecordSealer.JSON && kind != RecordSealer.BYTES) {
            throw new MalformedDocumentException();
        }
        byte[] record = Arrays.copyOfRange(content, 1, content.length);
        String text = text(record);
        if (kind == RecordSealer.JSON && text != null) {
            json.writeFieldName("record");
            json.writeRawValue(text);
        } else if (text != null) {
            json.writeStringField("text", text);
        } else {
            json.writeStringField("base64", Base64.getEncoder().encodeToString(record));
        }
    }

    /** The text of bytes in UTF-8, or null if they are none. */
    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "SealedQuarantine[" + file + "]";
    }
}
