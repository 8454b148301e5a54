package io.maskwright.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs blocks as gzip, each as a member of its own: so each thread packs what it made, and a file that is gone on with has
 * the bytes of one that was written at once. Not thread-safe.
 */
final class Gzip {

    private static final String EXTENSION = ".gz";
    /** Deflate, no flags, no time stamp, an unknown system: nothing that differs from one run to the next. */
    private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

    private static final int TRAILER_BYTES = 8;

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 checksum = new CRC32();

    /** Whether the name of a file says that it is packed. */
    static boolean isNamed(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    /** A file name without the extension that says so. */
    static String unpackedName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION)
                ? name.substring(0, name.length() - EXTENSION.length())
                : name;
    }

    /** Packs a block; an empty one stays empty. */
    FileBlock pack(FileBlock block) {
        if (block.length() == 0) {
            return block;
        }
        byte[] member = member(block.bytes(), 0, block.length());
        return new FileBlock(member, member.length, block.records());
    }

    /** Packs bytes, even none. */
    byte[] member(byte[] bytes, int offset, int count) {
        deflater.reset();
        deflater.setInput(bytes, offset, count);
        deflater.finish();
        byte[] packed = Arrays.copyOf(HEADER, HEADER.length + count / 4 + TRAILER_BYTES);
        int length = HEADER.length;
        while (!deflater.finished()) {
            if (length == packed.length) {
                packed = Arrays.copyOf(packed, packed.length * 2);
            }
            length += deflater.deflate(packed, length, packed.length - length);
        }
        checksum.reset();
        checksum.update(bytes, offset, count);
        packed = Arrays.copyOf(packed, length + TRAILER_BYTES);
        write(packed, length, checksum.getValue());
        write(packed, length + Integer.BYTES, count);
        return packed;
    }

    /** A stream that packs each piece that is written to it. */
    static OutputStream packing(OutputStream out) {
        Gzip gzip = new Gzip();
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                if (count > 0) {
                    out.write(gzip.member(bytes, offset, count));
                }
            }
        };
    }

    private static void write(byte[] target, int at, long value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            target[at + i] = (byte) (value >> (i * Byte.SIZE));
        }
    }
}
