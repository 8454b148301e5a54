package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import io.maskwright.MaskingException;
import io.maskwright.VaultUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Subkeys;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Writes a domain of a vault into a file and reads it into another vault. The file is text: a line for the format, the
 * domain, the wrapped index key and each entry, and a last one with the number of entries and a keyed hash over all lines
 * (HMAC-SHA-256), so that an archive that was changed or cut is refused before anything of it is stored.
 *
 * <p><b>Security.</b> Values stay encrypted and no key is written: without the domain's key the file tells tokens, how
 * many values there are, how long and when they came. It is as worth protecting as the vault. Keys that protect are
 * enough for both directions.
 *
 * <p>Immutable and thread-safe.
 */
public final class VaultArchive {

    private static final int PAGE = 1000;
    private static final String PURPOSE = "tokenArchive";

    private final DomainKeys keys;
    private final DomainVaults vaults;

    private VaultArchive(DomainKeys keys, DomainVaults vaults) {
        this.keys = keys;
        this.vaults = vaults;
    }

    /**
     * Creates it. Nothing is fetched or opened yet.
     *
     * @param keys the keys of the domains
     * @param vaults the vaults of the domains
     * @return the archive
     */
    public static VaultArchive of(DomainKeys keys, DomainVaults vaults) {
        return new VaultArchive(
                Objects.requireNonNull(keys, "keys must not be null"),
                Objects.requireNonNull(vaults, "vaults must not be null"));
    }

    /**
     * Writes a domain into a new file, expired entries too. The file is for its owner alone.
     * Entries stored meanwhile may or may not be in it.
     *
     * @param domain the name of the domain
     * @param file a path where no file is; after a failure it may hold a part, which {@link #read} refuses
     * @return how many entries were written
     * @throws VaultUnavailableException if the vault fails or does not know the domain
     * @throws MaskingException if the file exists or cannot be written
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public long write(String domain, Path file) {
        CheckedVault vault = vault(domain);
        Subkeys subkeys = keys.subkeys(domain, PURPOSE, 1);
        IndexKey indexKey = vault.indexKey()
                .orElseThrow(() -> new VaultUnavailableException("domain " + domain + " is not in this vault"));
        ArchiveLines.Head head = new ArchiveLines.Head(domain, indexKey, subkeys.primaryVersion());
        ArchiveSeal seal = new ArchiveSeal(subkeys.keyedHash(head.keyVersion()));
        try (BufferedWriter writer = ArchiveFile.create(file)) {
            for (String line : List.of(ArchiveLines.FORMAT, head.domainLine(), head.indexLine())) {
                writeLine(writer, seal, line);
            }
            long count = writeEntries(vault, writer, seal);
            writer.write(seal.trailer(count));
            writer.write('\n');
            return count;
        } catch (IOException e) {
            throw new MaskingException("archive cannot be written: " + ArchiveFile.words(e));
        }
    }

    private static long writeEntries(CheckedVault vault, BufferedWriter writer, ArchiveSeal seal) throws IOException {
        long count = 0;
        String after = null;
        List<VaultEntry> page;
        do {
            page = vault.page(after, PAGE);
            for (VaultEntry entry : page) {
                writeLine(writer, seal, ArchiveLines.of(entry));
                after = entry.token();
            }
            count += page.size();
        } while (page.size() == PAGE);
        return count;
    }

    private static void writeLine(BufferedWriter writer, ArchiveSeal seal, String line) throws IOException {
        seal.add(line);
        writer.write(line);
        writer.write('\n');
    }

    /**
     * Reads an archive into the vault of its domain. All of it is checked before the first entry is stored. What is there
     * stays as it is; doing it again does nothing.
     *
     * @param domain the name of the domain, that of the archive
     * @param file what {@link #write} wrote
     * @return what was stored
     * @throws MaskingException if the file cannot be read, is no archive of this domain, or was changed or cut
     * @throws VaultUnavailableException if the vault fails, or has another index key for the domain
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public VaultCopyReport read(String domain, Path file) {
        List<String> marks = new ArrayList<>();
        ArchiveLines.Head head = scan(domain, file, (entries, mark) -> marks.add(mark));
        CheckedVault vault = vault(domain);
        VaultCopy copy = new VaultCopy(vault);
        VaultCopyReport[] report = {VaultCopyReport.NONE};
        putIndexKey(domain, vault, head);
        // Once more from the start, since an archive may be larger than the memory: what was checked must still be
        // there.
        Iterator<String> checked = marks.iterator();
        scan(domain, file, (entries, mark) -> {
            if (!checked.hasNext() || !checked.next().equals(mark)) {
                throw changed();
            }
            report[0] = report[0].plus(copy.copy(entries));
        });
        return report[0];
    }

    private void putIndexKey(String domain, CheckedVault vault, ArchiveLines.Head head) {
        TokenCrypto crypto = new TokenCrypto(keys, domain);
        byte[] archived = TokenIndex.unwrapped(crypto, head.indexKey());
        byte[] standing = TokenIndex.unwrapped(crypto, vault.putIndexKeyIfAbsent(head.indexKey()));
        boolean isSame = MessageDigest.isEqual(archived, standing);
        Arrays.fill(archived, (byte) 0);
        Arrays.fill(standing, (byte) 0);
        if (!isSame) {
            throw new VaultUnavailableException(
                    "domain " + domain + ": the vault has another index key than the archive");
        }
    }

    private interface Sink {
        /** Takes some entries and the mark of all lines so far. */
        void take(List<VaultEntry> entries, String mark);
    }

    private static ArchiveLines.Head head(String domain, BufferedReader reader) throws IOException {
        if (!ArchiveLines.FORMAT.equals(ArchiveFile.line(reader))) {
            throw refused(1);
        }
        ArchiveLines.Head head;
        try {
            head = ArchiveLines.Head.parse(line(reader), line(reader));
        } catch (IllegalArgumentException e) {
            throw refused(2);
        }
        if (!head.domain().equals(domain)) {
            throw new MaskingException("archive is not of domain " + domain);
        }
        return head;
    }

    private ArchiveLines.Head scan(String domain, Path file, Sink sink) {
        try (BufferedReader reader = ArchiveFile.open(file)) {
            ArchiveLines.Head head = head(domain, reader);
            ArchiveSeal seal = new ArchiveSeal(keys.subkeys(domain, PURPOSE, 1).keyedHash(head.keyVersion()));
            List.of(ArchiveLines.FORMAT, head.domainLine(), head.indexLine()).forEach(seal::add);
            long count = 0;
            List<VaultEntry> entries = new ArrayList<>();
            String line = line(reader);
            for (; !line.startsWith(ArchiveLines.END); line = line(reader)) {
                entries.add(entry(line, ++count));
                seal.add(line);
                if (entries.size() == PAGE) {
                    sink.take(entries, seal.mark());
                    entries = new ArrayList<>();
                }
            }
            if (!MessageDigest.isEqual(bytes(seal.trailer(count)), bytes(line)) || ArchiveFile.line(reader) != null) {
                throw changed();
            }
            sink.take(entries, seal.mark());
            return head;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static VaultEntry entry(String line, long number) {
        try {
            return ArchiveLines.entry(line);
        } catch (IllegalArgumentException e) {
            throw refused(number + 3);
        }
    }

    private static String line(BufferedReader reader) throws IOException {
        String line = ArchiveFile.line(reader);
        if (line == null) {
            throw new MaskingException("archive was cut");
        }
        return line;
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    private static MaskingException refused(long line) {
        return new MaskingException("archive is not in the form of version 1, line " + line);
    }

    private static MaskingException changed() {
        return new MaskingException("archive was changed or cut, or is of another key");
    }

    private static MaskingException unreadable(IOException e) {
        return new MaskingException("archive cannot be read: " + ArchiveFile.words(e));
    }

    private CheckedVault vault(String domain) {
        return new CheckedVault(() -> vaults.vault(domain), domain);
    }

    /** Names the domains that have keys. */
    @Override
    public String toString() {
        return "VaultArchive[" + keys + "]";
    }
}
