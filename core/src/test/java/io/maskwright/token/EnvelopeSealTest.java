package io.maskwright.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyProvider;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.token.Reversed.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvelopeSealTest {

    private static final byte[] CONTENT = "canary of the content".getBytes(StandardCharsets.UTF_8);
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
    private static final EnvelopeTerms TERMS = new EnvelopeTerms("SF1", END, new byte[] {1, 2, 3});
    private static final List<EnvelopeParty> PARTIES =
            List.of(new EnvelopeParty("the carrier", "carrier"), new EnvelopeParty("the station", "station"));

    /** The bytes from a number on, one by one. */
    private static byte[] counting(int from) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }

    private static DomainKeys keys(KeyUse use, KeyProvider provider) {
        return DomainKeys.of(Map.of("carrier", "c", "station", "s", "other", "o"), provider, use);
    }

    private static final KeyProvider FIXED = name -> Keyring.of(name, Secret.of(counting(name.charAt(0))));

    private static EnvelopeSeal seals() {
        return new EnvelopeSeal(keys(KeyUse.REVEAL, FIXED), () -> counting(0x60));
    }

    private static SealedEnvelope envelope() {
        return seals().seal(CONTENT, TERMS, PARTIES);
    }

    private static Failure failure(SealedEnvelope envelope, String domain) {
        OpenedRecord opened = seals().open(envelope, domain);
        assertThat(opened.content()).isNull();
        return opened.failure();
    }

    @Test
    void everyParty_opensTheContent() {
        for (String domain : List.of("carrier", "station")) {
            OpenedRecord opened = EnvelopeSeal.of(keys(KeyUse.REVEAL, FIXED)).open(envelope(), domain);
            assertThat(opened.content()).isEqualTo(CONTENT);
            assertThat(opened.keyVersion()).isEqualTo(1);
        }
        assertThat(failure(envelope(), "other")).isEqualTo(Failure.WRONG_DOMAIN);
    }

    /** Frozen: what is on parcels must stay readable. {@code docs/waybill-format.md} says how to make it. */
    @Test
    void bytes_areThoseOfTheFormat() {
        SealedEnvelope envelope = envelope();
        HexFormat hex = HexFormat.of();
        assertThat(envelope.parties().stream().map(wrap -> hex.formatHex(wrap.wrapped())))
                .containsExactly(
                        "a04af9d2b112cb82148156d39ef2d5dea805b5460aae2ec7b7debbe991ceba005c95962f0bebc967fa1bf5088a460acb",
                        "6b39c6df18f48404848d11101608260ba0f3e9948f774c847eb4d3cbe24041d284b3f82a806098f09a5190da8749e1e1");
        assertThat(hex.formatHex(envelope.sealed()))
                .isEqualTo("7a952bf0cb98d3ba2d4efdde2d3425ab54c86040944befc7a1af87daa19a8930b47c74d99c");
    }

    @Test
    void envelopes_ofOneContentAreUnlike() {
        EnvelopeSeal seals = EnvelopeSeal.of(keys(KeyUse.PROTECT, FIXED));
        assertThat(seals.seal(CONTENT, TERMS, PARTIES).sealed())
                .isNotEqualTo(seals.seal(CONTENT, TERMS, PARTIES).sealed());
    }

    @Test
    void changedBit_isNoticedWhereverItIs() {
        SealedEnvelope envelope = envelope();
        for (int i = 0; i < envelope.sealed().length * 8; i++) {
            byte[] sealed = flipped(envelope.sealed(), i);
            assertThat(failure(new SealedEnvelope(TERMS, envelope.parties(), sealed), "station"))
                    .isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
        }
        for (int party = 0; party < 2; party++) {
            for (int i = 0; i < WrappedKey.BYTES * 8; i++) {
                List<WrappedKey> wraps = new ArrayList<>(envelope.parties());
                WrappedKey wrap = wraps.get(party);
                wraps.set(party, new WrappedKey(wrap.party(), wrap.domain(), 1, flipped(wrap.wrapped(), i)));
                // Also by the party whose own key is whole.
                assertThat(failure(new SealedEnvelope(TERMS, wraps, envelope.sealed()), "station"))
                        .isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
            }
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return flipped;
    }

    @Test
    void changedTerms_areNoticed() {
        SealedEnvelope envelope = envelope();
        for (EnvelopeTerms terms : List.of(
                new EnvelopeTerms("SF2", END, new byte[] {1, 2, 3}),
                new EnvelopeTerms("SF1", END.plusSeconds(1), new byte[] {1, 2, 3}),
                new EnvelopeTerms("SF1", END, new byte[] {1, 2, 4}),
                new EnvelopeTerms("SF1", END, new byte[] {1, 2, 3, 0}))) {
            assertThat(failure(new SealedEnvelope(terms, envelope.parties(), envelope.sealed()), "carrier"))
                    .isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
        }
    }

    @Test
    void otherParties_areNoticedByAll() {
        SealedEnvelope envelope = envelope();
        List<WrappedKey> wraps = envelope.parties();
        SealedEnvelope more =
                seals().seal(CONTENT, TERMS, List.of(PARTIES.get(0), PARTIES.get(1), new EnvelopeParty("o", "other")));
        List<WrappedKey> added = new ArrayList<>(wraps);
        added.add(more.parties().get(2));
        List<WrappedKey> swapped = new ArrayList<>(wraps);
        Collections.swap(swapped, 0, 1);
        WrappedKey station = wraps.get(1);
        List<WrappedKey> renamed = List.of(
                wraps.get(0), new WrappedKey("the thief", station.domain(), station.keyVersion(), station.wrapped()));
        List<WrappedKey> moved = List.of(
                wraps.get(0), new WrappedKey(station.party(), "other", station.keyVersion(), station.wrapped()));
        for (List<WrappedKey> changed : List.of(added, swapped, renamed, moved, wraps.subList(0, 1))) {
            assertThat(failure(new SealedEnvelope(TERMS, changed, envelope.sealed()), "carrier"))
                    .isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
        }
        assertThat(failure(new SealedEnvelope(TERMS, moved, envelope.sealed()), "other"))
                .isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
        assertThat(failure(new SealedEnvelope(TERMS, renamed, envelope.sealed()), "station"))
                .isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
    }

    @Test
    void rotation_keepsOldEnvelopesOpen() {
        EnvelopeSeal rotated = EnvelopeSeal.of(keys(KeyUse.REVEAL, name -> Keyring.builder(name)
                .decryptOnly(1, Secret.of(counting(name.charAt(0))))
                .primary(2, Secret.of(counting(200)))
                .build()));
        assertThat(rotated.open(envelope(), "carrier").content()).isEqualTo(CONTENT);
        SealedEnvelope fresh = rotated.seal(CONTENT, TERMS, PARTIES);
        assertThat(rotated.open(fresh, "carrier").keyVersion()).isEqualTo(2);
        assertThat(failure(fresh, "carrier")).isEqualTo(Failure.WRONG_KEY_VERSION);
        WrappedKey wrap = envelope().parties().get(0);
        List<WrappedKey> claimed = List.of(
                new WrappedKey(wrap.party(), wrap.domain(), 2, wrap.wrapped()),
                envelope().parties().get(1));
        assertThat(rotated.open(new SealedEnvelope(TERMS, claimed, envelope().sealed()), "carrier")
                        .failure())
                .isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
    }

    @Test
    void keysThatProtect_doNotOpen() {
        EnvelopeSeal protecting = EnvelopeSeal.of(keys(KeyUse.PROTECT, FIXED));
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> protecting.open(envelope(), "carrier"));
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> seals().open(envelope(), "unknown"))
                .withMessageContaining("unknown");
    }

    @Test
    void partsOutOfRange_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seals().seal(new byte[EnvelopeSeal.MAX_CONTENT_BYTES + 1], TERMS, PARTIES))
                .withMessageContaining("65536");
        assertThatIllegalArgumentException().isThrownBy(() -> seals().seal(CONTENT, TERMS, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seals().seal(CONTENT, TERMS, List.of(PARTIES.get(0), PARTIES.get(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> new EnvelopeParty(" ", "carrier"));
        assertThatIllegalArgumentException().isThrownBy(() -> new WrappedKey("a", "b", 0, new byte[48]));
        assertThatIllegalArgumentException().isThrownBy(() -> new WrappedKey("a", "b", 1, new byte[47]));
        assertThatIllegalArgumentException().isThrownBy(() -> new EnvelopeTerms("", END, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new EnvelopeTerms("a", END.plusMillis(1), new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnvelopeTerms("a", END, new byte[EnvelopeTerms.MAX_ABOUT_BYTES + 1]));
        SealedEnvelope tooShort = new SealedEnvelope(TERMS, envelope().parties(), new byte[15]);
        assertThat(failure(tooShort, "carrier")).isEqualTo(Failure.CHANGED_OR_WRONG_KEY);
    }

    @Test
    void texts_tellNoContentAndNoKeys() {
        assertThat(envelope() + seals().toString() + TERMS)
                .contains("the carrier", "expires 2026-12-01T00:00:00Z")
                .doesNotContain("canary", "SF1", "60616263");
    }
}
