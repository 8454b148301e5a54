package io.maskwright.export;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.KeyedHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands beside an export whose fields can be turned back only with what it tells: for each such field the stamps,
 * with the version of its key; and the SHA-256 of the output, so that a changed file is noticed. Format-preserving results
 * have room for neither. The whole is under a MAC of the domain of its first stamp, so that nobody without the key can
 * write another one. It holds no value.
 *
 * <p>It is the file {@code OUT.manifest.json}:
 *
 * <pre>{@code
 * {"maskwright":1,"policy":"…","dataset":"waybills","audience":"partner","rows":2,
 *  "output":{"file":"waybills.csv","sha256":"…"},
 *  "fields":{"phone":{"stamps":["fpe:subscriber:phone:1:2:9f86d081"]}},
 *  "mac":{"domain":"subscriber","keyVersion":2,"value":"…"}}
 * }</pre>
 *
 * <p>The MAC is HMAC-SHA-256, in hexadecimal digits, of the same text in UTF-8, in this order, without white space and
 * without the member {@code value}. The file may be set out otherwise.
 *
 * <p>Immutable and thread-safe.
 */
public final class ExportManifest {

    /** The version of the form. */
    static final int VERSION = 1;

    private static final String SUFFIX = ".manifest.json";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Origin origin;
    private final long rows;
    private final String outputFile;
    private final String sha256;
    private final Map<String, List<String>> stamps;
    private final String macDomain;
    private final int macKeyVersion;
    private final String mac;

    /** What the output was made by. */
    record Origin(String policyDigest, String dataset, String audience) {}

    /** What the output is. */
    record Output(String file, String sha256, long rows) {}

    /** The MAC and its key; the value is empty while it is not known. */
    record Mac(String domain, int keyVersion, String value) {}

    ExportManifest(Origin origin, Output output, Map<String, List<String>> stamps, Mac mac) {
        this.origin = origin;
        this.rows = output.rows();
        this.outputFile = output.file();
        this.sha256 = output.sha256();
        Map<String, List<String>> copy = new LinkedHashMap<>();
        stamps.forEach((field, texts) -> copy.put(field, List.copyOf(texts)));
        this.stamps = Collections.unmodifiableMap(copy);
        this.macDomain = mac.domain();
        this.macKeyVersion = mac.keyVersion();
        this.mac = mac.value();
    }

    /**
     * Returns where the manifest of an output is.
     *
     * @param output the file that was exported
     * @return the file beside it with {@code .manifest.json} after its name
     */
    public static Path pathFor(Path output) {
        return output.resolveSibling(output.getFileName() + SUFFIX);
    }

    /**
     * Reads a manifest. Nothing that it says is checked yet; {@link #verify} does that.
     *
     * @param file the manifest
     * @return what it says
     * @throws ExportException if it cannot be read or has another form
     */
    public static ExportManifest read(Path file) {
        return ManifestReader.read(file);
    }

    /**
     * Checks that the manifest was made with the key and that a file is the output that it speaks of.
     *
     * @param output the file
     * @param hash the keyed one-way function of {@link #macDomain()} and {@link #macKeyVersion()}, for the purpose
     *     {@code manifest} in version 1
     * @throws ExportException if the manifest was changed or made with another key, or the file is another one or was
     *     changed
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public void verify(Path output, KeyedHash hash) {
        Objects.requireNonNull(hash, "hash must not be null");
        if (!isSame(mac, macOf(hash))) {
            throw new ExportException(
                    "the manifest of " + output + " was changed, or made with another key: its MAC does not fit");
        }
        if (!isSame(sha256, digest(output))) {
            throw new ExportException(output + " was changed since its manifest was made: its SHA-256 is another one");
        }
    }

    /** The same manifest with its MAC. */
    ExportManifest sealed(KeyedHash hash) {
        return new ExportManifest(
                origin, new Output(outputFile, sha256, rows), stamps, new Mac(macDomain, macKeyVersion, macOf(hash)));
    }

    private String macOf(KeyedHash hash) {
        return HexFormat.of().formatHex(hash.hash(ManifestText.canonical(this)));
    }

    private static boolean isSame(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(Path file) {
        MessageDigest digest = OutputDigest.sha256();
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns the digest of the policy that the output was made under.
     *
     * @return 64 hexadecimal digits
     */
    public String policyDigest() {
        return origin.policyDigest();
    }

    /**
     * Returns the dataset that the output is.
     *
     * @return the name in the policy
     */
    public String dataset() {
        return origin.dataset();
    }

    /**
     * Returns for whom the output was made.
     *
     * @return the name of the audience
     */
    public String audience() {
        return origin.audience();
    }

    /**
     * Returns how many records the output has.
     *
     * @return the number
     */
    public long rows() {
        return rows;
    }

    /**
     * Returns the name that the output had, without its folder.
     *
     * @return the name
     */
    public String outputFile() {
        return outputFile;
    }

    /**
     * Returns the SHA-256 of the output.
     *
     * @return 64 hexadecimal digits
     */
    public String sha256() {
        return sha256;
    }

    /**
     * Returns the stamps of the fields that have any.
     *
     * @return the stamps by field, in the order of the export; immutable
     */
    public Map<String, List<String>> stamps() {
        return stamps;
    }

    /**
     * Returns the domain whose key made the MAC.
     *
     * @return the name
     */
    public String macDomain() {
        return macDomain;
    }

    /**
     * Returns the version of the key that made the MAC.
     *
     * @return the version, from 1
     */
    public int macKeyVersion() {
        return macKeyVersion;
    }

    /** The MAC in hexadecimal digits; empty where it is not known yet. */
    String mac() {
        return mac;
    }

    /** Names the dataset, the audience and the fields. */
    @Override
    public String toString() {
        return "ExportManifest[" + dataset() + ", " + audience() + ", " + stamps.keySet() + "]";
    }
}
