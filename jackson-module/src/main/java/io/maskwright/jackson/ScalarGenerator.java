package io.maskwright.jackson;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sees every value that is written, in whatever form, as one object; structure and names pass. */
abstract class ScalarGenerator extends JsonGeneratorDelegate {

    ScalarGenerator(JsonGenerator target) {
        // Copies and objects must pass through here, not through the target.
        super(target, false);
    }

    abstract void leaf(@Nullable Object value) throws IOException;

    @Override
    public void writeString(@Nullable String text) throws IOException {
        leaf(text);
    }

    @Override
    public void writeString(Reader reader, int length) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = reader.read(); c >= 0 && (length < 0 || text.length() < length); c = reader.read()) {
            text.append((char) c);
        }
        leaf(text.toString());
    }

    @Override
    public void writeString(char[] text, int offset, int length) throws IOException {
        leaf(new String(text, offset, length));
    }

    @Override
    public void writeString(SerializableString text) throws IOException {
        leaf(text.getValue());
    }

    @Override
    public void writeRawUTF8String(byte[] text, int offset, int length) throws IOException {
        leaf(new String(text, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public void writeUTF8String(byte[] text, int offset, int length) throws IOException {
        leaf(new String(text, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public void writeRaw(String text) throws IOException {
        leaf(text);
    }

    @Override
    public void writeRaw(String text, int offset, int length) throws IOException {
        leaf(text.substring(offset, offset + length));
    }

    @Override
    public void writeRaw(SerializableString text) throws IOException {
        leaf(text.getValue());
    }

    @Override
    public void writeRaw(char[] text, int offset, int length) throws IOException {
        leaf(new String(text, offset, length));
    }

    @Override
    public void writeRaw(char c) throws IOException {
        leaf(String.valueOf(c));
    }

    @Override
    public void writeRawValue(String text) throws IOException {
        leaf(text);
    }

    @Override
    public void writeRawValue(String text, int offset, int length) throws IOException {
        leaf(text.substring(offset, offset + length));
    }

    @Override
    public void writeRawValue(char[] text, int offset, int length) throws IOException {
        leaf(new String(text, offset, length));
    }

    @Override
    public void writeRawValue(SerializableString raw) throws IOException {
        leaf(raw.getValue());
    }

    @Override
    public void writeBinary(Base64Variant variant, byte[] data, int offset, int length) throws IOException {
        leaf(Arrays.copyOfRange(data, offset, offset + length));
    }

    @Override
    public int writeBinary(Base64Variant variant, InputStream data, int length) throws IOException {
        byte[] read = length < 0 ? data.readAllBytes() : data.readNBytes(length);
        leaf(read);
        return read.length;
    }

    @Override
    public void writeNumber(short value) throws IOException {
        leaf(value);
    }

    @Override
    public void writeNumber(int value) throws IOException {
        leaf(value);
    }

    @Override
    public void writeNumber(long value) throws IOException {
        leaf(value);
    }

    @Override
    public void writeNumber(@Nullable BigInteger value) throws IOException {
        leaf(value);
    }

    @Override
    public void writeNumber(double value) throws IOException {
        leaf(value);
    }

    @Override
    public void writeNumber(float value) throws IOException {
        leaf(value);
    }

    @Override
    public void writeNumber(@Nullable BigDecimal value) throws IOException {
        leaf(value);
    }

    @Override
    public void writeNumber(String encoded) throws IOException {
        leaf(encoded);
    }

    @Override
    public void writeNumber(char[] encoded, int offset, int length) throws IOException {
        leaf(new String(encoded, offset, length));
    }

    @Override
    public void writeBoolean(boolean value) throws IOException {
        leaf(value);
    }

    @Override
    public void writeEmbeddedObject(@Nullable Object object) throws IOException {
        leaf(object);
    }

    @Override
    public void writeArray(int[] array, int offset, int length) throws IOException {
        writeStartArray(array, length);
        for (int i = offset; i < offset + length; i++) {
            leaf(array[i]);
        }
        writeEndArray();
    }

    @Override
    public void writeArray(long[] array, int offset, int length) throws IOException {
        writeStartArray(array, length);
        for (int i = offset; i < offset + length; i++) {
            leaf(array[i]);
        }
        writeEndArray();
    }

    @Override
    public void writeArray(double[] array, int offset, int length) throws IOException {
        writeStartArray(array, length);
        for (int i = offset; i < offset + length; i++) {
            leaf(array[i]);
        }
        writeEndArray();
    }

    @Override
    public void writeArray(String[] array, int offset, int length) throws IOException {
        writeStartArray(array, length);
        for (int i = offset; i < offset + length; i++) {
            leaf(array[i]);
        }
        writeEndArray();
    }

    /** Identities repeat what another place shows; treated like any value. */
    @Override
    public void writeObjectId(Object id) throws IOException {
        leaf(String.valueOf(id));
    }

    @Override
    public void writeObjectRef(Object id) throws IOException {
        leaf(String.valueOf(id));
    }
}
