package io.maskwright.export.proof;

import io.maskwright.export.spi.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * An output to check.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what reports call it
 * @param bytes opens its bytes, decompressed
 * @param charset the encoding of its text
 * @param layout how its records lie in the text
 * @param records reads its records
 */
public record CheckedFile(String name, Bytes bytes, Charset charset, Layout layout, Source records) {

    /** Opens the bytes of a file. */
    @FunctionalInterface
    public interface Bytes {

        /**
         * Opens the file anew.
         *
         * @return its bytes from the first on
         * @throws IOException if it cannot be read
         */
        InputStream open() throws IOException;
    }

    @Override
    public String toString() {
        return "CheckedFile[" + name + "]";
    }
}
