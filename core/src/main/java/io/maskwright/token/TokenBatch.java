package io.maskwright.token;

import io.maskwright.VaultUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gets tokens for the values of one batch. Known values are found in one call, candidates for the others are stored in
 * another one. What was not stored was taken by somebody else: either the value has a token now, or another candidate is
 * tried. A token counts only once the vault has reported it. Not thread-safe.
 */
final class TokenBatch {

    private static final int MAX_TRIES = 16;
    /** How many bytes of values and bindings go to the vault at once. */
    private static final int MAX_CHUNK_BYTES = 8 << 20;

    private final TokenCrypto crypto;
    private final CheckedVault vault;
    private final Instant now;
    private final @Nullable Instant expiresAt;
    private final TokenCandidates candidates;
    private final List<List<WantedToken>> chunks = new ArrayList<>();
    private long lastChunkBytes = MAX_CHUNK_BYTES;

    TokenBatch(TokenCrypto crypto, CheckedVault vault, Instant now, @Nullable Instant expiresAt, int tokens) {
        this.crypto = crypto;
        this.vault = vault;
        this.now = now;
        this.expiresAt = expiresAt;
        this.candidates = new TokenCandidates(vault, new RandomBits(tokens));
    }

    void add(WantedToken wanted) {
        String binding = wanted.payload.binding();
        // Three bytes of UTF-8 at most for each character.
        long bytes = 3L * (wanted.value.length() + (binding == null ? 0 : binding.length()));
        if (chunks.isEmpty() || lastChunkBytes + bytes > MAX_CHUNK_BYTES || last().size() == TokenVault.MAX_BATCH) {
            chunks.add(new ArrayList<>());
            lastChunkBytes = 0;
        }
        last().add(wanted);
        lastChunkBytes += bytes;
    }

    private List<WantedToken> last() {
        return chunks.get(chunks.size() - 1);
    }

    /** Afterwards each wanted token is there, or none is left for that value. */
    void run() {
        for (List<WantedToken> chunk : chunks) {
            lookUp(chunk);
            List<WantedToken> open = open(chunk);
            for (boolean isFirst = true; !open.isEmpty(); isFirst = false) {
                store(isFirst ? candidates.drawn(open) : candidates.free(open));
                // The hopeless too: the last token may have gone to the same value.
                lookUp(open.stream().filter(one -> one.token == null).toList());
                open = open(open);
            }
        }
    }

    private static List<WantedToken> open(List<WantedToken> wanted) {
        return wanted.stream().filter(WantedToken::isOpen).toList();
    }

    private void lookUp(List<WantedToken> wanted) {
        Map<OpaqueBytes, WantedToken> byFingerprint = new HashMap<>();
        for (WantedToken one : wanted) {
            if (one.fingerprint != null) {
                byFingerprint.put(one.fingerprint, one);
            }
        }
        for (KnownToken known : vault.findByFingerprint(byFingerprint.keySet())) {
            WantedToken one = byFingerprint.get(known.fingerprint());
            Instant end = known.expiresAt();
            if (one != null && (end == null || end.isAfter(now))) {
                one.token = checked(known.token(), one);
            }
        }
    }

    /** The vault is not trusted with this: a damaged one must not give a value away. */
    private String checked(String token, WantedToken one) {
        if (token.equals(one.value)) {
            throw new VaultUnavailableException(
                    "domain " + crypto.domain() + ": the vault is damaged: it has a value for its own token");
        }
        return token;
    }

    private void store(Map<String, WantedToken> drawn) {
        List<VaultEntry> entries = new ArrayList<>(drawn.size());
        drawn.forEach((token, one) -> entries.add(new VaultEntry(
                token,
                one.fingerprint,
                crypto.seal(one.payload.encoded(), token),
                crypto.primaryVersion(),
                now,
                expiresAt)));
        Set<String> stored = vault.put(entries, now);
        drawn.forEach((token, one) -> {
            if (stored.contains(token)) {
                one.token = token;
            } else if (++one.tries >= MAX_TRIES) {
                one.isHopeless = true;
            }
        });
    }
}
