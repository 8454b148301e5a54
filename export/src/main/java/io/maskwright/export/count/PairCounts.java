package io.maskwright.export.count;

import io.maskwright.export.ExportException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts pairs of pseudonyms, each once: how many different second ones each first one has. Of all but those that are to be
 * listed it keeps digests alone. Not thread-safe.
 */
final class PairCounts {

    /** Stands in no pseudonym. */
    private static final char BETWEEN = '\n';
    /** Odd, so that no bit of a sum is lost. */
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final int moreThan;
    private final int most;
    private final int part;
    private final int parts;
    private final MessageDigest sha256 = sha256();
    private final DigestTable pairs = new DigestTable(DigestTable.Counts.NONE);
    private final DigestTable firsts = new DigestTable(DigestTable.Counts.KEPT);
    private final List<String> listed = new ArrayList<>();
    private long seen;

    /**
     * Begins to count.
     *
     * @param moreThan those with more are listed
     * @param most how many different pairs there may be
     * @param part which part of all is counted, from 0
     * @param parts how many parts there are
     */
    PairCounts(int moreThan, int most, int part, int parts) {
        this.moreThan = moreThan;
        this.most = most;
        this.part = part;
        this.parts = parts;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(String first, String second) {
        Digest128 digest = digest(first);
        seen += (digest.low() | 1) * (MIX + second.hashCode());
        if (digest.part(parts) != part || !pairs.add(digest(first + BETWEEN + second))) {
            return;
        }
        if (pairs.size() > most) {
            throw new ExportException(
                    "there are more than " + most
                            + " different pairs; allow more, which takes about 100 bytes of memory each, or count in more parts");
        }
        firsts.add(digest);
        if (firsts.count(digest) == moreThan + 1) {
            listed.add(first);
        }
    }

    private Digest128 digest(String text) {
        return Digest128.of(sha256, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A sum over all pairs that came, of other parts too: another one if the input is. */
    long seen() {
        return seen;
    }

    /** How many different pairs there are. */
    long pairs() {
        return pairs.size();
    }

    /** How many firsts have how many seconds. */
    SortedMap<Integer, Long> histogram() {
        SortedMap<Integer, Long> histogram = new TreeMap<>();
        firsts.forEachCount(count -> histogram.merge(count, 1L, Long::sum));
        return histogram;
    }

    /** Those with more than was asked for, in no order that means anything. */
    List<Counted> listed() {
        return listed.stream()
                .map(first -> new Counted(first, firsts.count(digest(first))))
                .toList();
    }
}
