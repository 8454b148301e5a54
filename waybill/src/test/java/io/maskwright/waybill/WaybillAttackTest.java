package io.maskwright.waybill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.audit.RevealEvent.Outcome;
import io.maskwright.reveal.RevealException;
import io.maskwright.reveal.Revealer;
import io.maskwright.token.WrappedKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes, swaps, replays or cuts a waybill gets nothing, and every attempt is written down. */
class WaybillAttackTest {

    @TempDir
    private Path folder;

    private World world;
    private WaybillMaker maker;
    private Waybill waybill;
    private Waybill other;
    private Revealer station;

    @BeforeEach
    void waybills() {
        world = new World(folder);
        maker = world.maker().build(Table.WAYBILLS.header());
        waybill = maker.make(Table.WAYBILLS.rows().get(0));
        other = maker.make(Table.WAYBILLS.rows().get(1));
        station = world.revealer("station", World.ISSUED.plusSeconds(1));
    }

    /** As the command does it. */
    private void open(Revealer revealer, String domain, String text) {
        Waybill read;
        try {
            read = Waybill.read(text);
        } catch (WaybillException e) {
            throw revealer.rejected(World.protection(domain), 1, e.getMessage());
        }
        SealedRow.read(revealer.openEnvelope(World.protection(domain), read.envelope()));
    }

    private void refused(String text, String words) {
        refused(station, "station", text, words);
    }

    private void refused(Revealer revealer, String domain, String text, String words) {
        int before = world.events.size();
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> open(revealer, domain, text))
                .withMessageContaining(words)
                .withMessageNotContaining("高")
                .withMessageNotContaining("13221514755")
                .withNoCause();
        assertThat(world.events).hasSize(before + 1);
        assertThat(world.events.get(before).outcome()).isNotEqualTo(Outcome.GRANTED);
        assertThat(world.events.get(before).reason()).contains(words).doesNotContain("13221514755");
    }

    @Test
    void everyByteOfTheJson_isGuarded() {
        byte[] json = waybill.toJson().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < json.length; i++) {
            for (int flip : new int[] {1, 0x20}) {
                byte[] changed = json.clone();
                changed[i] ^= (byte) flip;
                refused(new String(changed, StandardCharsets.UTF_8), "");
            }
            refused(new String(json, 0, i, StandardCharsets.UTF_8), "");
        }
    }

    @Test
    void everyCharacterOfTheCompactText_isGuarded() {
        String compact = waybill.toCompact();
        for (int i = 0; i < compact.length(); i++) {
            char changed = compact.charAt(i) == '7' ? '8' : '7';
            refused(compact.substring(0, i) + changed + compact.substring(i + 1), "");
            refused(compact.substring(0, i) + compact.substring(i + 1), "");
        }
    }

    private Waybill with(String number, Instant expires, MaskedLabel masked, List<WrappedKey> parties, byte[] sealed) {
        return new Waybill(
                number,
                waybill.issued(),
                expires,
                waybill.policyName(),
                waybill.policyDigest(),
                masked,
                parties,
                sealed);
    }

    @Test
    void labelOfAnotherParcel_isNoticed() {
        refused(
                with(waybill.number(), waybill.expires(), other.masked(), waybill.parties(), waybill.sealed())
                        .toJson(),
                "it was changed");
    }

    @Test
    void envelopeUnderAnotherNumber_isNoticed() {
        refused(
                with(other.number(), waybill.expires(), waybill.masked(), waybill.parties(), waybill.sealed())
                        .toJson(),
                "it was changed");
        refused(
                with(waybill.number(), waybill.expires(), waybill.masked(), other.parties(), other.sealed())
                        .toJson(),
                "it was changed");
    }

    @Test
    void sealedPartOfAnotherParcel_isNoticed() {
        refused(
                with(waybill.number(), waybill.expires(), waybill.masked(), waybill.parties(), other.sealed())
                        .toJson(),
                "it was changed");
    }

    @Test
    void partiesAddedOrRemoved_areNoticed() {
        List<WrappedKey> fewer = waybill.parties().subList(1, 2);
        List<WrappedKey> more = new ArrayList<>(waybill.parties());
        WrappedKey own = waybill.parties().get(1);
        more.add(new WrappedKey("thief", "thief", 1, own.wrapped()));
        for (List<WrappedKey> parties : List.of(fewer, more)) {
            refused(
                    with(waybill.number(), waybill.expires(), waybill.masked(), parties, waybill.sealed())
                            .toJson(),
                    "it was changed");
        }
        Waybill widened = with(waybill.number(), waybill.expires(), waybill.masked(), more, waybill.sealed());
        refused(world.revealer("thief", World.ISSUED), "thief", widened.toCompact(), "it was changed");
    }

    @Test
    void wrongParty_isRefused() {
        refused(world.revealer("thief", World.ISSUED), "thief", waybill.toJson(), "not sealed for a party");
        refused(world.revealer("thief", World.ISSUED), "station", waybill.toJson(), "");
    }

    @Test
    void expired_isRefusedAndCannotBeMadeLonger() {
        Instant end = waybill.expires();
        refused(world.revealer("station", end), "station", waybill.toJson(), "it expired at " + end);
        Waybill longer =
                with(waybill.number(), end.plusSeconds(86_400), waybill.masked(), waybill.parties(), waybill.sealed());
        refused(world.revealer("station", end), "station", longer.toJson(), "it was changed");
        open(world.revealer("station", end.minusSeconds(1)), "station", waybill.toJson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mww0", "mww2", "MWW1", "mww1 ", ""})
    void otherForms_areRefused(String form) {
        refused(waybill.toJson().replace("\"form\":\"mww1\"", "\"form\":\"" + form + "\""), "its form is not mww1");
        refused(waybill.toCompact().replace("MWW1:", "MWW2:"), "no JSON");
    }

    @Test
    void otherWritings_areRefused() {
        String json = waybill.toJson();
        String phone = "\"phone\":\"" + waybill.masked().phone() + "\"";
        assertThat(json).contains(phone);
        refused(json.replace(phone, phone + "," + phone), "no JSON, or a member stands in it twice");
        refused(json.replace(phone + ",", ""), "member phone is not where");
        refused(json.replace("\"issued\"", "\"Issued\""), "member issued");
        refused(json + " ", "one writing");
        refused(" " + json, "one writing");
        refused(json.replace("\"waybill\"", "\"\\u0077aybill\""), "one writing");
        refused(json + "{}", "something follows");
        refused(json.replace("\"keyVersion\":1,", "\"keyVersion\":1.0,"), "members are not those");
        refused(json.replace("\"keyVersion\":1,", "\"keyVersion\":99999999999999,"), "no JSON");
        refused(json.replace("\"keyVersion\":1,", "\"keyVersion\":0,"), "keyVersion must be from 1");
        refused(json.replace("\"keyVersion\":1,", "\"keyVersion\":2,"), "key version 2 is unknown");
        refused(json.replace("00Z\"", "00.000Z\""), "one writing");
        refused(json.substring(0, json.length() - 1) + ",\"remark\":\"x\"}", "members are not those");
        open(station, "station", json + "\n");
    }

    @Test
    void hugeInputs_areRefused() {
        refused("{\"form\":\"" + "a".repeat(Waybill.MAX_CHARS) + "\"}", "longer than");
        refused("[".repeat(100_000), "");
        refused("MWW1:" + "0".repeat(100_000), "");
        refused("MWW1:" + ":::".repeat(10_000), "");
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(() -> Waybill.read(new byte[Waybill.MAX_CHARS + 1]));
        assertThatExceptionOfType(WaybillException.class).isThrownBy(() -> Waybill.read(new byte[] {(byte) 0xff}));
        assertThat(Waybill.read(waybill.toJson().getBytes(StandardCharsets.UTF_8))
                        .toCompact())
                .isEqualTo(waybill.toCompact());
    }

    /** A row, but for what stands behind it or how long it becomes. */
    @Test
    void rowInAnotherWriting_isRefused() {
        byte[] row = SealedRow.padded(SealedRow.deflated("{\"a\":\"1\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(SealedRow.read(row)).containsEntry("a", "1");
        byte[] changed = row.clone();
        changed[row.length - 1] = 1;
        String huge = "{\"a\":\"" + "x".repeat(30_000) + "\"}";
        for (byte[] content : List.of(
                changed,
                Arrays.copyOf(row, row.length + 16),
                Arrays.copyOf(row, row.length - 1),
                SealedRow.padded(SealedRow.deflated(huge.getBytes(StandardCharsets.UTF_8))))) {
            assertThatExceptionOfType(WaybillException.class)
                    .isThrownBy(() -> SealedRow.read(content))
                    .withMessage("the sealed part holds no row");
        }
    }

    @Test
    void contentThatIsNoRow_isRefused() {
        for (byte[] content : List.of(
                new byte[0],
                new byte[16],
                new byte[] {3, 0},
                SealedRow.deflated(new byte[2_000_000]),
                SealedRow.padded(SealedRow.deflated("{\"a\":\"1\",\"a\":\"2\"}".getBytes(StandardCharsets.UTF_8))),
                SealedRow.padded(SealedRow.deflated("{\"a\":1}".getBytes(StandardCharsets.UTF_8))),
                SealedRow.padded(SealedRow.deflated("[]".getBytes(StandardCharsets.UTF_8))))) {
            assertThatExceptionOfType(WaybillException.class)
                    .isThrownBy(() -> SealedRow.read(content))
                    .withMessage("the sealed part holds no row");
        }
    }

    @Test
    void texts_tellNoContent() {
        assertThat(waybill + "" + waybill.masked() + maker)
                .doesNotContain(waybill.number(), "高", waybill.masked().phone());
    }
}
