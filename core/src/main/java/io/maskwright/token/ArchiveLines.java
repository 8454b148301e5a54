package io.maskwright.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an archive: words and base64url with a space between, {@code -} for what is missing. A text that is none of
 * them throws {@link IllegalArgumentException}, whose message is not for showing.
 */
final class ArchiveLines {

    /** The first word of each kind of line. */
    static final String FORMAT = "maskwright-vault-archive 1";

    static final String END = "end ";
    private static final String DOMAIN = "domain ";
    private static final String INDEX = "index ";
    private static final String ENTRY = "entry ";
    private static final String MISSING = "-";

    private ArchiveLines() {}

    /** Versions stand in the clear: of the index key, and of the key that the archive is authenticated with. */
    record Head(String domain, IndexKey indexKey, int keyVersion) {

        String domainLine() {
            return DOMAIN + encode(domain.getBytes(StandardCharsets.UTF_8)) + " " + keyVersion;
        }

        String indexLine() {
            return INDEX + encode(indexKey.wrapped().toArray()) + " " + indexKey.keyVersion();
        }

        static Head parse(String domainLine, String indexLine) {
            String[] domain = words(domainLine, DOMAIN, 2);
            String[] index = words(indexLine, INDEX, 2);
            IndexKey key = new IndexKey(OpaqueBytes.of(decode(index[0])), Integer.parseInt(index[1]));
            return new Head(text(domain[0]), key, Integer.parseInt(domain[1]));
        }
    }

    static String of(VaultEntry entry) {
        OpaqueBytes fingerprint = entry.fingerprint();
        return ENTRY + encode(entry.token().getBytes(StandardCharsets.UTF_8)) + " "
                + (fingerprint == null ? MISSING : encode(fingerprint.toArray())) + " "
                + encode(entry.value().toArray()) + " " + entry.keyVersion() + " "
                + entry.createdAt().toEpochMilli() + " "
                + (entry.expiresAt() == null ? MISSING : entry.expiresAt().toEpochMilli());
    }

    static VaultEntry entry(String line) {
        String[] words = words(line, ENTRY, 6);
        return new VaultEntry(
                text(words[0]),
                words[1].equals(MISSING) ? null : OpaqueBytes.of(decode(words[1])),
                OpaqueBytes.of(decode(words[2])),
                Integer.parseInt(words[3]),
                Instant.ofEpochMilli(Long.parseLong(words[4])),
                time(words[5]));
    }

    private static @Nullable Instant time(String word) {
        return word.equals(MISSING) ? null : Instant.ofEpochMilli(Long.parseLong(word));
    }

    private static String[] words(String line, String first, int count) {
        String[] words = line.startsWith(first) ? line.substring(first.length()).split(" ", -1) : new String[0];
        if (words.length != count) {
            throw new IllegalArgumentException("another kind of line");
        }
        return words;
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String word) {
        return Base64.getUrlDecoder().decode(word);
    }

    private static String text(String word) {
        return new String(decode(word), StandardCharsets.UTF_8);
    }
}
