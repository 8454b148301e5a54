package io.maskwright.cli;

import io.maskwright.waybill.Waybill;
import io.maskwright.waybill.WaybillException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a label or a waybill from a file or from standard input, no more of it than one may have. */
final class WaybillText {

    /** A character takes four bytes at the most. */
    private static final int MAX_BYTES = 4 * Waybill.MAX_CHARS;

    private WaybillText() {}

    static InputStream open(Path file) throws IOException {
        return file.toString().equals("-") ? System.in : Files.newInputStream(file);
    }

    static String read(Path file) {
        return of(bytes(file));
    }

    /** One byte more than a text may have at the most, if there are more. */
    static byte[] bytes(Path file) {
        try (InputStream in = open(file)) {
            return in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The text of bytes; it says nothing of where they come from. */
    static String of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new WaybillException("it is longer than " + Waybill.MAX_CHARS + " characters");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WaybillException("it is no UTF-8");
        }
    }

    static WaybillException unreadable(Path file, IOException failure) {
        return new WaybillException(
                "cannot read " + file + ": " + failure.getClass().getSimpleName());
    }
}
