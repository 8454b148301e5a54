package io.maskwright.export;

import io.maskwright.export.spi.RecordEncoder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Brings documents into a file of any encoding; what that cannot write is escaped. */
final class EncodedDocuments implements RecordEncoder {

    private final JsonFileTarget target;
    private final EscapedText text;
    private final BlockEncoder bytes;
    private int records;

    EncodedDocuments(JsonFileTarget target) {
        this.target = target;
        this.text = new EscapedText(target.encoding().charset());
        this.bytes = new BlockEncoder(target.encoding().charset());
    }

    @Override
    public void row(@Nullable Object[] cells, long rowNumber) {
        throw new IllegalStateException("rows of a table are no documents");
    }

    @Override
    public void document(byte[] json, int from, int to, long rowNumber) {
        String document = new String(json, from, to - from, StandardCharsets.UTF_8);
        text.record().clear();
        if (target.layout() == JsonLayout.LINES) {
            text.record().write(document.replace('\n', ' ').replace('\r', ' '));
            text.record().write(target.lineEnding().text());
        } else {
            if (records > 0) {
                text.record().write(ArrayWriting.between(target.lineEnding()));
            }
            text.record().write(document);
        }
        append(text.escaped().asBuffer(), rowNumber);
        records++;
    }

    private void append(CharBuffer chars, long rowNumber) {
        try {
            bytes.add(chars, 1);
        } catch (CharacterCodingException e) {
            // What stands outside of strings is ASCII, which an encoding might lack.
            throw new ExportException("cannot write " + target.path() + ": row " + rowNumber
                    + " has a character that does not fit the output encoding "
                    + target.encoding().charset());
        }
    }

    @Override
    public FileBlock take() {
        records = 0;
        return bytes.take();
    }
}
