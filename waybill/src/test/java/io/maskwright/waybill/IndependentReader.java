package io.maskwright.waybill;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Reads and opens compact texts by {@code docs/waybill-format.md} alone, with the primitives of the JDK and of Bouncy Castle
 * and nothing of this project: what another company would write.
 */
final class IndependentReader {

    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /** A party as it stands in the text. */
    record Party(String name, String domain, int version, byte[] wrapped) {}

    String number = "";
    byte[] head = {};
    byte[] end = {};
    final List<String> masked = new ArrayList<>();
    final List<Party> parties = new ArrayList<>();
    byte[] sealed = {};

    static IndependentReader of(String compact) {
        IndependentReader read = new IndependentReader();
        ByteBuffer in = ByteBuffer.wrap(base45(compact.substring("MWW1:".length())));
        read.number = text(in);
        in.getLong();
        int endAt = in.position();
        in.getLong();
        text(in);
        in.position(in.position() + 32);
        for (int i = 0; i < 4; i++) {
            read.masked.add(text(in));
        }
        byte[] all = in.array();
        read.head = concat("mww1".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(all, in.position()));
        read.end = Arrays.copyOfRange(all, endAt, endAt + 8);
        int count = in.get();
        for (int i = 0; i < count; i++) {
            read.parties.add(new Party(text(in), text(in), in.getInt(), raw(in, 48)));
        }
        read.sealed = raw(in, in.remaining());
        return read;
    }

    /** The sealed JSON, or null if something was changed. */
    String open(String domain, byte[] domainKey) throws GeneralSecurityException, DataFormatException {
        Party own = parties.stream()
                .filter(party -> party.domain().equals(domain))
                .findFirst()
                .orElseThrow();
        List<byte[]> wrapData = common();
        wrapData.add(utf8(own.name()));
        wrapData.add(utf8(own.domain()));
        wrapData.add(number(own.version()));
        byte[] contentKey = sivOpen(
                hkdf(domainKey, "maskwright/1/" + domain.length() + ":" + domain + "/envelope:mac"),
                hkdf(domainKey, "maskwright/1/" + domain.length() + ":" + domain + "/envelope:ctr"),
                own.wrapped(),
                wrapData);
        if (contentKey == null) {
            return null;
        }
        List<byte[]> sealData = common();
        for (Party party : parties) {
            sealData.add(utf8(party.name()));
            sealData.add(utf8(party.domain()));
            sealData.add(number(party.version()));
            sealData.add(party.wrapped());
        }
        byte[] content =
                sivOpen(Arrays.copyOf(contentKey, 16), Arrays.copyOfRange(contentKey, 16, 32), sealed, sealData);
        return content == null ? null : inflate(content);
    }

    private List<byte[]> common() {
        return new ArrayList<>(List.of(utf8("mwe1."), utf8(number), end, head));
    }

    private static String inflate(byte[] content) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(content);
        byte[] out = new byte[1 << 16];
        int length = inflater.inflate(out);
        inflater.end();
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    /** RFC 5869, without salt, one block. */
    private static byte[] hkdf(byte[] key, String info) throws GeneralSecurityException {
        byte[] extracted = hmac(new byte[32], key);
        return hmac(extracted, concat(utf8(info), new byte[] {1}));
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    /** RFC 5297. */
    private static byte[] sivOpen(byte[] macKey, byte[] ctrKey, byte[] sealed, List<byte[]> associated)
            throws GeneralSecurityException {
        byte[] tag = Arrays.copyOf(sealed, 16);
        byte[] counter = tag.clone();
        counter[8] &= 0x7f;
        counter[12] &= 0x7f;
        Cipher ctr = Cipher.getInstance("AES/CTR/NoPadding");
        ctr.init(Cipher.DECRYPT_MODE, new SecretKeySpec(ctrKey, "AES"), new IvParameterSpec(counter));
        byte[] plain = ctr.doFinal(sealed, 16, sealed.length - 16);
        byte[] state = cmac(macKey, new byte[16]);
        for (byte[] part : associated) {
            state = xor(doubled(state), cmac(macKey, part));
        }
        byte[] last;
        if (plain.length >= 16) {
            last = plain.clone();
            for (int i = 0; i < 16; i++) {
                last[last.length - 16 + i] ^= state[i];
            }
        } else {
            byte[] padded = Arrays.copyOf(plain, 16);
            padded[plain.length] = (byte) 0x80;
            last = xor(doubled(state), padded);
        }
        return Arrays.equals(tag, cmac(macKey, last)) ? plain : null;
    }

    private static byte[] cmac(byte[] key, byte[] data) {
        CMac mac = new CMac(AESEngine.newInstance());
        mac.init(new KeyParameter(key));
        mac.update(data, 0, data.length);
        byte[] out = new byte[16];
        mac.doFinal(out, 0);
        return out;
    }

    private static byte[] doubled(byte[] block) {
        byte[] out = new byte[16];
        int carry = 0;
        for (int i = 15; i >= 0; i--) {
            int value = (block[i] & 0xff) << 1 | carry;
            out[i] = (byte) value;
            carry = value >> 8;
        }
        out[15] ^= (byte) (carry * 0x87);
        return out;
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] out = a.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] ^= b[i];
        }
        return out;
    }

    private static byte[] base45(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            int value = BASE45.indexOf(text.charAt(i)) + 45 * BASE45.indexOf(text.charAt(i + 1));
            if (i + 2 < text.length()) {
                value += 2025 * BASE45.indexOf(text.charAt(i + 2));
                out.write(value >> 8);
            }
            out.write(value);
        }
        return out.toByteArray();
    }

    private static String text(ByteBuffer in) {
        return new String(raw(in, in.getShort() & 0xffff), StandardCharsets.UTF_8);
    }

    private static byte[] raw(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
