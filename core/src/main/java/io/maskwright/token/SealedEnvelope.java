package io.maskwright.token;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A content that some parties can open, each with a key of its own, and what everybody may read of it.
 *
 * <p>Thread-safe, as long as nobody changes the arrays.
 *
 * @param terms what everybody may read
 * @param parties the wrapped keys, 1 to {@value #MAX_PARTIES}, each with another name and another domain; copied
 * @param sealed the content, encrypted; 16 bytes longer than it; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are open to everyone
public record SealedEnvelope(EnvelopeTerms terms, List<WrappedKey> parties, byte[] sealed) {

    /** The most parties of an envelope: {@value}. */
    public static final int MAX_PARTIES = 16;

    /**
     * Checks the parties.
     *
     * @param terms what everybody may read
     * @param parties the wrapped keys
     * @param sealed the content, encrypted
     * @throws IllegalArgumentException if there are no parties or too many, or a name or a domain stands twice
     */
    public SealedEnvelope {
        Objects.requireNonNull(terms, "terms must not be null");
        Objects.requireNonNull(sealed, "sealed must not be null");
        parties = List.copyOf(parties);
        requireDistinct(parties.stream()
                .map(wrap -> new EnvelopeParty(wrap.party(), wrap.domain()))
                .toList());
    }

    static void requireDistinct(List<EnvelopeParty> parties) {
        if (parties.isEmpty() || parties.size() > MAX_PARTIES) {
            throw new IllegalArgumentException("parties must be 1 to " + MAX_PARTIES + ", but were " + parties.size());
        }
        Set<String> names = new HashSet<>();
        Set<String> domains = new HashSet<>();
        for (EnvelopeParty party : parties) {
            if (!names.add(party.name()) || !domains.add(party.domain())) {
                throw new IllegalArgumentException("parties must each have another name and another domain");
            }
        }
    }

    /** The wrapped key of a domain, or null if there is none. */
    @Nullable
    WrappedKey of(String domain) {
        return parties.stream()
                .filter(wrap -> wrap.domain().equals(domain))
                .findFirst()
                .orElse(null);
    }

    /** Tells for whom it is and when it expires. */
    @Override
    public String toString() {
        return "SealedEnvelope[" + parties + ", expires " + terms.expires() + "]";
    }
}
