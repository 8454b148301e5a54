package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.AesKey;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Secret;
import io.maskwright.key.Subkeys;
import io.maskwright.token.Reversed.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Seals contents for several parties, each of which opens with a key of its own domain. Every envelope has a random content
 * key of 32 bytes; it seals the content, and is itself wrapped for each party. Both by AES-SIV (RFC 5297), which needs no
 * nonce: nothing breaks where randomness is bad but what the content key is for.
 *
 * <p><b>Wrapping.</b> Two AES-256 keys of the party's domain, for the purposes {@code envelope:mac} and
 * {@code envelope:ctr}, wrap the content key. Associated data, in this order: the letters {@code mwe1.}, the subject, the
 * end in seconds since 1970 as 8 bytes, the bytes about it, the party's name, the domain's name, the version of its key as
 * 4 bytes; numbers with the highest byte first, texts in UTF-8.
 *
 * <p><b>Sealing.</b> The halves of the content key are the two AES-128 keys (CMAC first) that seal the content. Associated
 * data: the first four as above, then for each party in turn its name, its domain, the version, and the wrapped key. So a
 * change of any of them, a party more or fewer or in another place, another subject or end, is noticed by every party.
 *
 * <p><b>Security.</b> The length of the content shows, and who the parties are. Equal contents have unlike envelopes. Keys
 * are symmetric: whoever protects under a domain, or opens an envelope, can make one that its other parties cannot tell
 * from the maker's. Opening needs keys for {@link io.maskwright.key.KeyUse#REVEAL}; package {@code io.maskwright.reveal}
 * alone asks for it, and looks at the end.
 *
 * <p>Immutable and thread-safe.
 */
public final class EnvelopeSeal {

    /** The longest content, in bytes: {@value}. */
    public static final int MAX_CONTENT_BYTES = 1 << 16;

    private static final byte[] FORMAT = "mwe1.".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT_VERSION = 1;
    private static final int CONTENT_KEY_BYTES = WrappedKey.BYTES - Siv.TAG_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DomainKeys keys;
    private final Supplier<byte[]> contentKeys;
    private final Map<String, PartyKeys> domains = new ConcurrentHashMap<>();

    /** With content keys from elsewhere: for test vectors. */
    EnvelopeSeal(DomainKeys keys, Supplier<byte[]> contentKeys) {
        this.keys = Objects.requireNonNull(keys, "keys must not be null");
        this.contentKeys = contentKeys;
    }

    /**
     * Returns the envelopes under the keys of some domains. No key is fetched yet.
     *
     * @param keys the keys of the domains; for revealing, if envelopes are to be opened
     * @return the envelopes
     */
    public static EnvelopeSeal of(DomainKeys keys) {
        return new EnvelopeSeal(keys, EnvelopeSeal::random);
    }

    private static byte[] random() {
        byte[] key = new byte[CONTENT_KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /**
     * Seals a content.
     *
     * @param content any bytes, at most {@link #MAX_CONTENT_BYTES}; not changed
     * @param terms what everybody may read
     * @param parties who can open it, 1 to {@link SealedEnvelope#MAX_PARTIES}, each with another name and another domain
     * @return the envelope, unlike any other
     * @throws IllegalArgumentException if the content is too long or the parties are not as said
     * @throws KeyUnavailableException if a domain is not declared or its key cannot be reached
     */
    public SealedEnvelope seal(byte[] content, EnvelopeTerms terms, List<EnvelopeParty> parties) {
        Objects.requireNonNull(terms, "terms must not be null");
        SealedEnvelope.requireDistinct(parties);
        if (content.length > MAX_CONTENT_BYTES) {
            throw new IllegalArgumentException(
                    "content must be at most " + MAX_CONTENT_BYTES + " bytes, but was " + content.length);
        }
        byte[] key = contentKeys.get();
        try {
            List<WrappedKey> wraps =
                    parties.stream().map(party -> wrap(key, terms, party)).toList();
            return new SealedEnvelope(terms, wraps, contentMode(key).seal(content, associated(terms, wraps)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private WrappedKey wrap(byte[] key, EnvelopeTerms terms, EnvelopeParty party) {
        PartyKeys own = domain(party.domain());
        int version = own.primaryVersion();
        byte[] wrapped = own.mode(version).seal(key, associated(terms, party.name(), party.domain(), version));
        return new WrappedKey(party.name(), party.domain(), version, wrapped);
    }

    /**
     * Opens an envelope for the party of a domain. A failure tells its reason and nothing of the content. Whether the
     * envelope has expired is for the caller to look at.
     *
     * @param envelope the envelope
     * @param domain the domain of the party
     * @return the content, or why there is none; {@link Failure#WRONG_DOMAIN} if no party is of the domain
     * @throws KeyUnavailableException if the keys may not reveal, the domain is not declared, or the key cannot be reached
     */
    public OpenedRecord open(SealedEnvelope envelope, String domain) {
        Objects.requireNonNull(envelope, "envelope must not be null");
        PartyKeys own = domain(domain);
        own.requireReveal();
        WrappedKey wrap = envelope.of(domain);
        if (wrap == null) {
            return failed(Failure.WRONG_DOMAIN, 0);
        }
        int version = wrap.keyVersion();
        Siv mode = own.existing(version);
        if (mode == null) {
            return failed(Failure.WRONG_KEY_VERSION, version);
        }
        EnvelopeTerms terms = envelope.terms();
        byte[] key = mode.open(wrap.wrapped(), associated(terms, wrap.party(), domain, version));
        if (key == null) {
            return failed(Failure.CHANGED_OR_WRONG_KEY, version);
        }
        try {
            byte[] content = contentMode(key).open(envelope.sealed(), associated(terms, envelope.parties()));
            return content == null
                    ? failed(Failure.CHANGED_OR_WRONG_KEY, version)
                    : new OpenedRecord(content, version, null);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static OpenedRecord failed(Failure failure, int version) {
        return new OpenedRecord(null, version, failure);
    }

    private PartyKeys domain(String name) {
        return domains.computeIfAbsent(name, wanted -> new PartyKeys(keys, wanted));
    }

    private static Siv contentMode(byte[] key) {
        try (Secret secret = Secret.of(key)) {
            List<AesKey> halves = AesKey.halves(secret);
            return Siv.of(halves.get(0), halves.get(1));
        }
    }

    private static byte[][] associated(EnvelopeTerms terms, String party, String domain, int version) {
        List<byte[]> parts = parts(terms);
        parts.add(text(party));
        parts.add(text(domain));
        parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(version).array());
        return parts.toArray(byte[][]::new);
    }

    private static byte[][] associated(EnvelopeTerms terms, List<WrappedKey> wraps) {
        List<byte[]> parts = parts(terms);
        for (WrappedKey wrap : wraps) {
            parts.add(text(wrap.party()));
            parts.add(text(wrap.domain()));
            parts.add(
                    ByteBuffer.allocate(Integer.BYTES).putInt(wrap.keyVersion()).array());
            parts.add(wrap.wrapped());
        }
        return parts.toArray(byte[][]::new);
    }

    private static List<byte[]> parts(EnvelopeTerms terms) {
        long end = terms.expires().getEpochSecond();
        return new ArrayList<>(List.of(
                FORMAT,
                text(terms.subject()),
                ByteBuffer.allocate(Long.BYTES).putLong(end).array(),
                terms.about()));
    }

    private static byte[] text(String text) {
        return Utf8.of(text);
    }

    /** Names nothing of the keys. */
    @Override
    public String toString() {
        return "EnvelopeSeal[" + keys + "]";
    }

    /** The keys that wrap for the parties of one domain. */
    private static final class PartyKeys {

        private final Subkeys mac;
        private final Subkeys ctr;
        private final Map<Integer, Siv> modes = new ConcurrentHashMap<>();
        private volatile int primary;

        PartyKeys(DomainKeys keys, String domain) {
            this.mac = keys.subkeys(domain, "envelope:mac", FORMAT_VERSION);
            this.ctr = keys.subkeys(domain, "envelope:ctr", FORMAT_VERSION);
        }

        void requireReveal() {
            mac.requireReveal();
        }

        int primaryVersion() {
            int known = primary;
            if (known == 0) {
                known = mac.primaryVersion();
                primary = known;
            }
            return known;
        }

        Siv mode(int version) {
            return modes.computeIfAbsent(version, wanted -> Siv.of(mac, ctr, wanted));
        }

        @Nullable
        Siv existing(int version) {
            // A key that cannot be reached at all is another failure than a version that is not there: asked for first.
            primaryVersion();
            try {
                return mode(version);
            } catch (KeyUnavailableException e) {
                return null;
            }
        }
    }
}
