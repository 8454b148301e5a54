package io.maskwright.waybill;

import io.maskwright.token.WrappedKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The bytes of a waybill. Numbers have their highest byte first; a text is its length in UTF-8 as two bytes, and its bytes.
 * In order: number, issued and expires as seconds in 8 bytes each, name and digest (32 bytes) of the policy, the four
 * masked texts; the number of parties in one byte, and of each its name, domain, key version in 4 bytes and wrapped key; the
 * sealed part up to the end.
 */
final class CompactForm {

    private static final int DIGEST_BYTES = 32;

    private CompactForm() {}

    static String write(Waybill waybill) {
        byte[] head = head(
                waybill.number(),
                waybill.issued(),
                waybill.expires(),
                waybill.policyName(),
                waybill.policyDigest(),
                waybill.masked());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        int form = Waybill.formBytes().length;
        out.write(head, form, head.length - form);
        out.write(waybill.parties().size());
        for (WrappedKey party : waybill.parties()) {
            text(out, party.party());
            text(out, party.domain());
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(party.keyVersion())
                    .array());
            out.writeBytes(party.wrapped());
        }
        out.writeBytes(waybill.sealed());
        return Waybill.COMPACT_PREFIX + Base45.encode(out.toByteArray());
    }

    /** The name of the form, and everything before the parties. */
    static byte[] head(
            String number,
            Instant issued,
            Instant expires,
            String policyName,
            String policyDigest,
            MaskedLabel masked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        out.writeBytes(Waybill.formBytes());
        text(out, number);
        time(out, issued);
        time(out, expires);
        text(out, policyName);
        out.writeBytes(HexFormat.of().parseHex(policyDigest));
        masked.texts().forEach(text -> text(out, text));
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = FormText.bytes(text);
        if (bytes == null || bytes.length > 0xffff) {
            throw new IllegalArgumentException("a text must be whole characters of at most 65535 bytes");
        }
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static void time(ByteArrayOutputStream out, Instant time) {
        out.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(time.getEpochSecond()).array());
    }

    static Waybill read(String text) {
        byte[] bytes = Base45.decode(text, Waybill.COMPACT_PREFIX.length());
        if (bytes == null) {
            throw new WaybillException("its compact text is no base45");
        }
        return new Reader(bytes).waybill();
    }

    /** Reads from the first byte to the last. */
    private static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        Waybill waybill() {
            String number = text();
            Instant issued = time();
            Instant expires = time();
            String policyName = text();
            String digest = HexFormat.of().formatHex(raw(DIGEST_BYTES));
            String[] masked = {text(), text(), text(), text()};
            int count = raw(1)[0] & 0xff;
            List<WrappedKey> parties = new ArrayList<>();
            try {
                for (int i = 0; i < count; i++) {
                    parties.add(new WrappedKey(
                            text(), text(), ByteBuffer.wrap(raw(Integer.BYTES)).getInt(), raw(WrappedKey.BYTES)));
                }
                return new Waybill(
                        number,
                        issued,
                        expires,
                        policyName,
                        digest,
                        new MaskedLabel(masked[0], masked[1], masked[2], masked[3]),
                        parties,
                        raw(bytes.length - at));
            } catch (IllegalArgumentException e) {
                // Messages of these constructors name the part and hold no content.
                throw new WaybillException("a part is not as the form has it: " + e.getMessage());
            }
        }

        private byte[] raw(int count) {
            if (count > bytes.length - at) {
                throw new WaybillException("its compact text ends too early");
            }
            byte[] found = Arrays.copyOfRange(bytes, at, at + count);
            at += count;
            return found;
        }

        private String text() {
            byte[] length = raw(2);
            byte[] found = raw(((length[0] & 0xff) << 8) | (length[1] & 0xff));
            String text = FormText.text(found, 0, found.length);
            if (text == null) {
                throw new WaybillException("a text of it is no UTF-8");
            }
            return text;
        }

        private Instant time() {
            long seconds = ByteBuffer.wrap(raw(Long.BYTES)).getLong();
            if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
                throw new WaybillException("a time of it is out of range");
            }
            return Instant.ofEpochSecond(seconds);
        }
    }
}
