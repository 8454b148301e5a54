package io.maskwright.waybill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaybillMakerTest {

    private static final List<String> HEADER = Table.WAYBILLS.header();

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void world() {
        world = new World(folder);
    }

    private static List<String> row(int column, String text) {
        List<String> row = new ArrayList<>(Table.WAYBILLS.rows().get(0));
        row.set(column, text);
        return row;
    }

    @Test
    void labelThatWouldNotPass_givesNoWaybill() {
        Policy usual = world.policy(
                """
                keys: {carrier: "file:carrier.key", station: "file:station.key", thief: "file:thief.key"}
                """);
        Policy weak =
                usual.toBuilder().categoryRule("phone.mobile", "label", "phone").build();
        WaybillMaker maker = WaybillMaker.builder(weak)
                .dataset("waybills")
                .audience(Audience.of("label"))
                .party("carrier", "carrier")
                .build(HEADER);
        MadeWaybill made = maker.make(7, List.of(Table.WAYBILLS.rows().get(0))).get(0);
        assertThat(made.waybill()).isNull();
        assertThat(made.row()).isEqualTo(7);
        assertThat(made.reason()).contains("its label does not pass", "phone-hidden", "4 of at least 6");
        assertThat(made.toString()).doesNotContain("4755");
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(() -> maker.make(Table.WAYBILLS.rows().get(0)))
                .withMessageContaining("phone-hidden");
    }

    @Test
    void badRows_areListedAndTheOthersMade() {
        List<MadeWaybill> made = world.maker()
                .build(HEADER)
                .make(
                        1,
                        List.of(
                                Table.WAYBILLS.rows().get(0),
                                row(0, "no number"),
                                row(0, "13812345678"),
                                row(12, "x\ud800"),
                                row(12, "y".repeat(40_000)),
                                row(5, ""),
                                row(7, "")));
        assertThat(made)
                .extracting(each -> each.waybill() != null)
                .containsExactly(true, false, false, false, false, true, true);
        assertThat(made.get(1).reason()).contains("waybill must be 1 to 64");
        assertThat(made.get(2).reason()).contains("no-other-identity");
        assertThat(made.get(3).reason()).contains("half of a character");
        assertThat(made.get(4).reason()).contains("longer than 30000 bytes");
        assertThat(world.maker().build(HEADER).make(1, List.of())).isEmpty();
    }

    @Test
    void sealedColumns_areThoseAskedFor() {
        Waybill waybill = world.maker()
                .seal(Set.of("recipient_name", "goods"))
                .build(HEADER)
                .make(Table.WAYBILLS.rows().get(0));
        byte[] content =
                world.revealer("carrier", World.ISSUED).openEnvelope(World.protection("carrier"), waybill.envelope());
        assertThat(SealedRow.read(content)).containsOnlyKeys("recipient_name", "goods");
    }

    @Test
    void validity_isInTheWaybill() {
        Waybill waybill = world.maker()
                .validFor(Duration.ofDays(2).plusMillis(1))
                .build(HEADER)
                .make(Table.WAYBILLS.rows().get(0));
        assertThat(waybill.issued()).isEqualTo(World.ISSUED);
        assertThat(waybill.expires()).isEqualTo(World.ISSUED.plus(Duration.ofDays(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> world.maker().validFor(Duration.ofSeconds(59)));
        assertThatIllegalArgumentException().isThrownBy(() -> world.maker().validFor(Duration.ofDays(401)));
    }

    @Test
    void missingParts_areNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WaybillMaker.builder(world.platform).build(HEADER));
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(() -> world.maker()
                        .columns(new LabelColumns(
                                "waybill_no", "nobody", "recipient_phone", "recipient_address", "goods"))
                        .build(HEADER))
                .withMessageContaining("nobody");
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(() -> world.maker().seal(Set.of("nothing")).build(HEADER));
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(() -> world.maker()
                        .columns(new LabelColumns(
                                "remark", "recipient_name", "recipient_phone", "recipient_address", "goods"))
                        .build(HEADER)
                        .make(row(12, "A1")))
                .withMessageContaining("does not show");
    }

    @Test
    void aliasNeedsATokenThatEndsAndIsBound() {
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(() -> PhoneAlias.of(
                        world.platform, "waybills", "recipient_phone", "waybill_no", Audience.of("label")))
                .withMessageContaining("token(…, ttl=…, per=waybill_no)");
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(
                        () -> PhoneAlias.of(world.platform, "waybills", "nothing", "waybill_no", Audience.of("label")));
    }
}
