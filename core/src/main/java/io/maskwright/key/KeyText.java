package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.util.List;

/** Reads the text form of a key: one Base64 word, or a line for each version. */
final class KeyText {

    private static final int WORDS = 3;

    private KeyText() {}

    /** Reads a text; messages start with {@code where}. The caller wipes the text. */
    static Keyring read(String name, byte[] text, String where) {
        List<KeyLine> lines = KeyLine.of(text);
        try {
            if (lines.isEmpty()) {
                throw new KeyUnavailableException(where + " is empty");
            }
            boolean single = lines.size() == 1 && lines.get(0).words().size() == 1;
            return single
                    ? Keyring.of(name, SecretBytes.ofBase64(lines.get(0).words().get(0), where))
                    : keyring(name, lines, where);
        } catch (IllegalArgumentException e) {
            throw new KeyUnavailableException(where + ": " + e.getMessage());
        } finally {
            lines.forEach(KeyLine::wipe);
        }
    }

    private static Keyring keyring(String name, List<KeyLine> lines, String where) {
        Keyring.Builder keyring = Keyring.builder(name);
        for (KeyLine line : lines) {
            int version = line.version(where);
            Standing standing = line.standing(where);
            line.requireWords(WORDS, standing, where);
            if (standing == Standing.DESTROYED) {
                keyring.destroyed(version);
            } else {
                Secret secret = SecretBytes.ofBase64(line.words().get(2), line.at(where));
                keyring.add(standing, version, secret);
            }
        }
        return keyring.build();
    }
}
