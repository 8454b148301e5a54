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

    private WaybillText() {}

    static InputStream open(Path file) throws IOException {
        return file.toString().equals("-") ? System.in : Files.newInputStream(file);
    }

    static String read(Path file) {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(4 * Waybill.MAX_CHARS + 1);
            if (bytes.length > 4 * Waybill.MAX_CHARS) {
                throw new WaybillException("it is longer than " + Waybill.MAX_CHARS + " characters");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WaybillException("it is no UTF-8");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static WaybillException unreadable(Path file, IOException failure) {
        return new WaybillException(
                "cannot read " + file + ": " + failure.getClass().getSimpleName());
    }
}
