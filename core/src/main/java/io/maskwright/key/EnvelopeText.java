package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text form of an envelope file: a head line with the name of the key, and a line for each version with its state,
 * the name of the service's key and the wrapped key in Base64.
 *
 * @param name the name of the key
 * @param lines the versions in the order of the file
 */
record EnvelopeText(String name, List<Line> lines) {

    private static final String HEAD = "maskwright-envelope";
    private static final String FORM = "1";
    private static final int HEAD_WORDS = 3;
    private static final int WORDS = 4;
    private static final Pattern KMS_KEY = Pattern.compile("[!-~]{1,2000}");

    /** A version; a destroyed one has an empty name and no wrapped key. */
    record Line(int version, Standing standing, String kmsKey, String wrapped) {}

    EnvelopeText {
        lines = List.copyOf(lines);
    }

    static String requiredKmsKey(String kmsKey) {
        if (!KMS_KEY.matcher(kmsKey).matches()) {
            throw new IllegalArgumentException("kmsKey must be 1 to 2000 ASCII characters without blanks");
        }
        return kmsKey;
    }

    static EnvelopeText read(byte[] text, String where) {
        List<KeyLine> all = KeyLine.of(text);
        boolean headed = !all.isEmpty()
                && all.get(0).words().size() == HEAD_WORDS
                && all.get(0).word(0).equals(HEAD)
                && all.get(0).word(1).equals(FORM)
                && KeyNames.isName(all.get(0).word(2));
        if (!headed) {
            throw new KeyUnavailableException(where + " must start with: " + HEAD + " " + FORM + " NAME");
        }
        List<Line> lines = new ArrayList<>();
        all.subList(1, all.size()).forEach(line -> lines.add(line(line, where)));
        return new EnvelopeText(all.get(0).word(2), lines);
    }

    private static Line line(KeyLine line, String where) {
        int version = line.version(where);
        Standing standing = line.standing(where);
        line.requireWords(WORDS, standing, where);
        if (standing == Standing.DESTROYED) {
            return new Line(version, standing, "", "");
        }
        if (!isBase64(line.word(3))) {
            throw line.wrong(where, "the wrapped key is no Base64 text");
        }
        return new Line(version, standing, line.word(2), line.word(3));
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    byte[] write() {
        StringBuilder text = new StringBuilder(HEAD + " " + FORM + " " + name + "\n");
        for (Line line : lines) {
            text.append(line.version()).append(' ').append(line.standing().word());
            if (line.standing() != Standing.DESTROYED) {
                text.append(' ').append(line.kmsKey()).append(' ').append(line.wrapped());
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a wrapped key is bound to: a key that was copied to another name or version cannot be unwrapped there. */
    static byte[] associatedData(String name, int version) {
        return (HEAD + "/" + FORM + "/" + name + "/" + version).getBytes(StandardCharsets.UTF_8);
    }
}
