package io.maskwright.export;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.KeyedHash;
import io.maskwright.plan.FieldReport;
import io.maskwright.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside every export as the file {@code OUT.manifest.json} and proves it: what made it, what became of every
 * record and field, under which versions of which keys, and the SHA-256 of input and output, so that a changed file is
 * noticed. Format-preserving results can be turned back only with the stamps that it has. The whole is under a MAC, so
 * that nobody without the key can write another one. It holds no value.
 *
 * <p>The MAC is of the domain of the first stamp; without stamps of the first domain that a field's strategy names, or
 * else of the first domain of the policy by name. Where a policy has no key at all, the manifest says that it is unsigned:
 * whoever can write the files can then write another one, and {@link #verify} refuses it.
 *
 * <p>Version 2 is written; version 1, which had stamps and digest only, is read too. {@code docs/manifest.md} has the form
 * with a test vector.
 *
 * <p>Immutable and thread-safe.
 */
public final class ExportManifest {

    /** The version of the form that is written. */
    static final int VERSION = 2;

    private static final String SUFFIX = ".manifest.json";

    private final int version;
    private final @Nullable ManifestContent content;
    private final @Nullable ManifestOne one;
    private final @Nullable Mac mac;

    /** The MAC and its key; the value is empty while it is not known. */
    record Mac(String domain, int keyVersion, String value) {}

    /** A manifest of version 2; without a MAC it is unsigned. */
    ExportManifest(ManifestContent content, @Nullable Mac mac) {
        this.version = VERSION;
        this.content = content;
        this.one = null;
        this.mac = mac;
    }

    /** A manifest of version 1, which always had a MAC. */
    ExportManifest(ManifestOne one, Mac mac) {
        this.version = ManifestOne.VERSION;
        this.content = null;
        this.one = one;
        this.mac = mac;
    }

    /**
     * Returns where the manifest of an output is.
     *
     * @param output the file that was exported, or the folder that Spark wrote
     * @return the file beside it with {@code .manifest.json} after its name; for a folder that is there the file
     *     {@code _maskwright-manifest.json} in it
     */
    public static Path pathFor(Path output) {
        if (Files.isDirectory(output)) {
            return output.resolve(FolderOutput.MANIFEST);
        }
        return output.resolveSibling(output.getFileName() + SUFFIX);
    }

    /**
     * Reads a manifest. That its counts add up is checked, and nothing else of what it says yet; {@link #verify} does that.
     *
     * @param file the manifest
     * @return what it says
     * @throws ExportException if it cannot be read, has another form, or its counts do not add up
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
     * @throws ExportException if the manifest is unsigned, was changed or made with another key, or the file is another
     *     one or was changed
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public void verify(Path output, KeyedHash hash) {
        Objects.requireNonNull(hash, "hash must not be null");
        if (mac == null) {
            throw new ExportException("the manifest of " + output + " is unsigned: anybody may have written it");
        }
        if (!isAuthentic(hash)) {
            throw new ExportException(
                    "the manifest of " + output + " was changed, or made with another key: its MAC does not fit");
        }
        if (!isSame(sha256(), FileDigest.sha256(output))) {
            throw new ExportException(output + " was changed since its manifest was made: its SHA-256 is another one");
        }
    }

    /**
     * Checks that a file is the quarantine that the manifest speaks of. That the manifest is authentic is for
     * {@link #verify}.
     *
     * @param file the file
     * @throws ExportException if the manifest speaks of none, or it is another one or was changed
     */
    public void verifyQuarantine(Path file) {
        Endpoint told = quarantine();
        if (told == null) {
            throw new ExportException("the manifest tells of no file of records that were left out");
        }
        if (!isSame(told.sha256(), FileDigest.sha256(file))) {
            throw new ExportException(file + " was changed since its manifest was made: its SHA-256 is another one");
        }
    }

    /**
     * Checks everything that can be: the MAC, the digest of the output, its number of rows by reading it again, what lies
     * beside it, and the digest of the input where it is given. It goes on after what fails.
     *
     * @param output the file that the manifest should speak of
     * @param policy a policy with the key of {@link #macDomain()}, or null to leave the MAC unchecked
     * @param input the file that was exported, or null to leave its digest unchecked
     * @return what was found
     * @throws ExportException if a file cannot be read
     */
    public ManifestVerification check(Path output, @Nullable Policy policy, @Nullable Path input) {
        return new ManifestCheck(this, output).run(policy, input);
    }

    boolean isAuthentic(KeyedHash hash) {
        return mac != null && isSame(mac.value(), macOf(hash));
    }

    /** The same manifest with the value of its MAC. */
    ExportManifest sealed(KeyedHash hash) {
        ManifestContent body = Objects.requireNonNull(content, "only version 2 is written");
        Mac key = Objects.requireNonNull(mac, "an unsigned manifest has no MAC");
        return new ExportManifest(body, new Mac(key.domain(), key.keyVersion(), macOf(hash)));
    }

    private String macOf(KeyedHash hash) {
        return HexFormat.of().formatHex(hash.hash(ManifestText.canonical(this)));
    }

    static boolean isSame(@Nullable String a, @Nullable String b) {
        return a != null
                && b != null
                && MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** What version 2 says, or null. */
    @Nullable
    ManifestContent content() {
        return content;
    }

    /** What version 1 says, or null. */
    @Nullable
    ManifestOne one() {
        return one;
    }

    /** The MAC, or null if the manifest is unsigned. */
    @Nullable
    Mac mac() {
        return mac;
    }

    /**
     * Returns the version of the form.
     *
     * @return 1 or 2
     */
    public int version() {
        return version;
    }

    /**
     * Tells whether the manifest has a MAC. Whether it fits is for {@link #verify}.
     *
     * @return whether it has one
     */
    public boolean isSigned() {
        return mac != null;
    }

    /**
     * Returns the digest of the policy that the output was made under.
     *
     * @return 64 hexadecimal digits
     */
    public String policyDigest() {
        return one != null ? one.policyDigest() : known().origin().policyDigest();
    }

    /**
     * Returns the name of the policy.
     *
     * @return the name, or null if it had none or the manifest is of version 1
     */
    public @Nullable String policyName() {
        return content == null ? null : content.origin().policyName();
    }

    /**
     * Returns the dataset that the output is.
     *
     * @return the name in the policy
     */
    public String dataset() {
        return one != null ? one.dataset() : known().origin().dataset();
    }

    /**
     * Returns for whom the output was made.
     *
     * @return the name of the audience
     */
    public String audience() {
        return one != null ? one.audience() : known().origin().audience();
    }

    /**
     * Returns what the audience may use the output for.
     *
     * @return the purpose, or null if it has none or the manifest is of version 1
     */
    public @Nullable String purpose() {
        return content == null ? null : content.origin().purpose();
    }

    /**
     * Returns when the output was made.
     *
     * @return the time to the second, or null if the manifest is of version 1
     */
    public @Nullable Instant time() {
        return content == null ? null : content.origin().time();
    }

    /**
     * Returns the version of the library that made the output.
     *
     * @return the version, or null if the manifest is of version 1
     */
    public @Nullable String library() {
        return content == null ? null : content.library();
    }

    /**
     * Returns where the records came from.
     *
     * @return the input, or null if the manifest is of version 1
     */
    public @Nullable Endpoint input() {
        return content == null ? null : content.input();
    }

    /**
     * Returns how many records the output has.
     *
     * @return the number
     */
    public long rows() {
        return one != null ? one.rows() : known().rows().out();
    }

    /**
     * Returns what became of every record.
     *
     * @return the counts, or null if the manifest is of version 1
     */
    public @Nullable RowCounts counts() {
        return content == null ? null : content.rows();
    }

    /**
     * Returns what became of the values of each field.
     *
     * @return the fields in the order of the export, immutable; none if the manifest is of version 1
     */
    public List<FieldReport> fields() {
        return content == null ? List.of() : content.fields();
    }

    /**
     * Returns the keys that strategies of fields with values name, in the version that was in use.
     *
     * @return the keys by domain, immutable; none if the manifest is of version 1
     */
    public List<ManifestKey> keys() {
        return content == null ? List.of() : content.keys();
    }

    /**
     * Returns the name that the output had, without its folder.
     *
     * @return the name
     */
    public String outputFile() {
        return one != null ? one.outputFile() : known().output().name();
    }

    /**
     * Returns the SHA-256 of the output.
     *
     * @return 64 hexadecimal digits; null if the output was no file
     */
    public @Nullable String sha256() {
        return one != null ? one.sha256() : known().output().sha256();
    }

    /**
     * Returns the file beside the output that has, or lists, the records that were left out.
     *
     * @return its name without its folder and its digest; null if there is none
     */
    public @Nullable Endpoint quarantine() {
        return content == null ? null : content.quarantine().file();
    }

    /**
     * Returns how many of the records of the output look alike, by the fields that the policy names.
     *
     * @return the counts; null if the policy asked for nothing or the manifest is of version 1
     */
    public @Nullable RiskReport risk() {
        return content == null ? null : content.risk();
    }

    /**
     * Returns the stamps of the fields that have any.
     *
     * @return the stamps by field, in the order of the export; immutable
     */
    public Map<String, List<String>> stamps() {
        if (one != null) {
            return one.stamps();
        }
        Map<String, List<String>> stamps = new LinkedHashMap<>();
        for (FieldReport field : fields()) {
            if (!field.stamps().isEmpty()) {
                stamps.put(field.path(), field.stamps());
            }
        }
        return Collections.unmodifiableMap(stamps);
    }

    /**
     * Returns the domain whose key made the MAC.
     *
     * @return the name, or null if the manifest is unsigned
     */
    public @Nullable String macDomain() {
        return mac == null ? null : mac.domain();
    }

    /**
     * Returns the version of the key that made the MAC.
     *
     * @return the version, from 1; 0 if the manifest is unsigned
     */
    public int macKeyVersion() {
        return mac == null ? 0 : mac.keyVersion();
    }

    private ManifestContent known() {
        return Objects.requireNonNull(content, "a manifest has one of the two forms");
    }

    /**
     * Returns the manifest as text for a terminal. Nothing of it is checked by that.
     *
     * @return lines that end with a line feed
     */
    public String toTable() {
        return ManifestTable.of(this);
    }

    /** Names the dataset, the audience and the fields with stamps. */
    @Override
    public String toString() {
        return "ExportManifest[" + dataset() + ", " + audience() + ", " + stamps().keySet() + "]";
    }
}
