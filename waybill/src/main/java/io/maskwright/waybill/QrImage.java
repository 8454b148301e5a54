package io.maskwright.waybill;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The QR code of a waybill's compact text: level M, alphanumeric mode, the smallest version that it fits.
 *
 * <p>Immutable and thread-safe.
 */
public final class QrImage {

    private static final int QUIET_MODULES = 4;
    private static final int MAX_SCALE = 40;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final QrCode code;

    private QrImage(QrCode code) {
        this.code = code;
    }

    /**
     * Makes the code of a waybill.
     *
     * @param waybill the waybill
     * @return the code
     * @throws WaybillException if it does not fit the largest code
     */
    public static QrImage of(Waybill waybill) {
        String text = waybill.toCompact();
        try {
            QrCode code = QrCode.encodeSegments(
                    List.of(QrSegment.makeAlphanumeric(text)),
                    QrCode.Ecc.MEDIUM,
                    QrCode.MIN_VERSION,
                    QrCode.MAX_VERSION,
                    -1,
                    false);
            return new QrImage(code);
        } catch (DataTooLongException e) {
            throw new WaybillException(
                    "its compact text of " + text.length() + " characters fits no QR code of level M");
        }
    }

    /**
     * Returns the version of the code, which decides how many modules it has: 17 and 4 for each version, on a side.
     *
     * @return 1 to 40
     */
    public int version() {
        return code.version;
    }

    /**
     * Returns the code as a picture in PNG, black on white, with the margin of 4 modules that readers need.
     *
     * @param scale how many dots a module has on a side, 1 to 40
     * @return the file
     * @throws IllegalArgumentException if the scale is out of range
     */
    public byte[] toPng(int scale) {
        if (scale < 1 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("scale must be 1 to " + MAX_SCALE + ", but was " + scale);
        }
        int side = (code.size + 2 * QUIET_MODULES) * scale;
        int rowBytes = 1 + (side + 7) / 8;
        byte[] rows = new byte[rowBytes * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean isLight = !code.getModule(x / scale - QUIET_MODULES, y / scale - QUIET_MODULES);
                if (isLight) {
                    rows[y * rowBytes + 1 + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows.length / 8 + 64);
        out.writeBytes(PNG);
        // One bit a dot, grey.
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(side)
                        .putInt(side)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", deflated(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] room = new byte[4096];
            while (!deflater.finished()) {
                out.write(room, 0, deflater.deflate(room));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /**
     * Returns the code as a drawing in SVG, one unit a module, with the margin that readers need.
     *
     * @return the text of the file
     */
    public String toSvg() {
        int side = code.size + 2 * QUIET_MODULES;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_MODULES)
                            .append(' ')
                            .append(y + QUIET_MODULES)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side
                + "H0z\"/><path d=\""
                + path + "\"/></svg>\n";
    }

    /** Tells the version. */
    @Override
    public String toString() {
        return "QrImage[version " + code.version + "]";
    }
}
