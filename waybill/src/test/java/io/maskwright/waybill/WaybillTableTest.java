package io.maskwright.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.reveal.Revealer;
import io.maskwright.testdata.Oddities;
import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole tables become waybills that pass their check and give their rows back. */
class WaybillTableTest {

    private static final int BATCH = 500;

    @TempDir
    private Path folder;

    private static List<MadeWaybill> made(WaybillMaker maker, List<List<String>> rows) {
        List<MadeWaybill> made = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += BATCH) {
            made.addAll(maker.make(i + 1L, rows.subList(i, Math.min(i + BATCH, rows.size()))));
        }
        return made;
    }

    @Test
    void allRowsOfTheTable_passTheCheckAndComeBackAsTheyWere() {
        World world = new World(folder);
        List<List<String>> rows = Table.WAYBILLS.rows();
        assertThat(rows).hasSize(10_000);
        List<MadeWaybill> made = made(world.maker().build(Table.WAYBILLS.header()), rows);
        Revealer station = world.revealer("station", World.ISSUED.plusSeconds(60));
        LabelCheck check = LabelCheck.standard();
        for (int i = 0; i < rows.size(); i++) {
            Waybill waybill = made.get(i).waybill();
            assertThat(waybill).as(made.get(i).toString()).isNotNull();
            checkWriting(i, check, waybill);
            byte[] content = station.openEnvelope(
                    World.protection("station"),
                    Waybill.read(waybill.toCompact()).envelope());
            assertThat(SealedRow.read(content)).containsExactlyEntriesOf(Table.WAYBILLS.row(i));
        }
        assertThat(world.events).hasSize(10_000);
    }

    /** The writings take turns, so that each has a part of all rows. */
    private static void checkWriting(int row, LabelCheck check, Waybill waybill) {
        MaskedLabel label = waybill.masked();
        if (row % 4 == 3) {
            CheckReport plain =
                    check.check(label.name() + " " + label.phone() + "\n" + label.address() + "\n" + waybill.number());
            assertThat(plain.failures()).as(plain.toText()).isEmpty();
            return;
        }
        CheckReport report = check.check(
                switch (row % 4) {
                    case 0 -> waybill.toJson();
                    case 1 -> waybill.toCompact();
                    default ->
                        "name: " + label.name() + "\nphone: " + label.phone() + "\naddress: " + label.address()
                                + "\ngoods: " + label.goods() + "\nwaybill: " + waybill.number() + "\n";
                });
        assertThat(report.passes()).as(report.toText()).isTrue();
        assertThat(report.findings()).allMatch(found -> found.verdict() == Verdict.PASS);
    }

    @Test
    void generatedRowsWithOddities_passToo() {
        TableGenerator generator = TableGenerator.builder(TestTable.WAYBILLS)
                .seed(77)
                .oddities(Oddities.USUAL)
                .build();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            rows.add(generator.row(i + 1L));
        }
        World world = new World(folder);
        assertThat(made(world.maker().build(TestTable.WAYBILLS.columns()), rows))
                .allMatch(made -> made.waybill() != null);
    }
}
