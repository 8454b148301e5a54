package io.maskwright.export;

import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.plan.DocumentBatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Some documents that follow each other in a file. Those too long to be held are counted at its end and not there. */
final class JsonSlice implements Slice {

    private final byte[] bytes;
    private final Bounds documents;
    private final int tooLong;
    private final int blanks;
    private final Charset charset;
    private final int maxChars;

    /**
     * Creates a slice.
     *
     * @param bytes hold the documents
     * @param tooLong how many documents behind those are too long
     * @param blanks how many blanks there are
     * @param maxChars the greatest length of a document
     */
    JsonSlice(byte[] bytes, Bounds documents, int tooLong, int blanks, Charset charset, int maxChars) {
        this.bytes = bytes;
        this.documents = documents;
        this.tooLong = tooLong;
        this.blanks = blanks;
        this.charset = charset;
        this.maxChars = maxChars;
    }

    @Override
    public int records() {
        return documents.size() + tooLong;
    }

    @Override
    public void read(RecordVisitor records) {
        for (int i = 0; i < blanks; i++) {
            records.blank();
        }
        boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
        StrictText text = new StrictText(charset, maxChars);
        for (int i = 0; i < documents.size(); i++) {
            int from = documents.from(i);
            int to = documents.to(i);
            if (!isUtf8) {
                decoded(text, from, to, records);
            } else if (to - from <= maxChars || StrictText.charsOfUtf8(bytes, from, to) <= maxChars) {
                records.document(bytes, from, to);
            } else {
                records.broken(DocumentBatch.MALFORMED, bytes, from, to);
            }
        }
        for (int i = 0; i < tooLong; i++) {
            records.broken(DocumentBatch.MALFORMED);
        }
    }

    private void decoded(StrictText text, int from, int to, RecordVisitor records) {
        if (text.decode(bytes, from, to)) {
            records.document(text.utf8(), 0, text.utf8Length());
        } else {
            records.broken(DocumentBatch.MALFORMED, bytes, from, to);
        }
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "JsonSlice[" + bytes.length + " bytes, " + records() + " records]";
    }
}
