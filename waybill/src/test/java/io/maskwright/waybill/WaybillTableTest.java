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
    void allRowsOfTheTable_passTheCheckInEveryWriting() {
        World world = new World(folder);
        List<List<String>> rows = Table.WAYBILLS.rows();
        assertThat(rows).hasSize(10_000);
        LabelCheck check = LabelCheck.standard();
        for (MadeWaybill made : made(world.maker().build(Table.WAYBILLS.header()), rows)) {
            Waybill waybill = made.waybill();
            assertThat(waybill).as(made.toString()).isNotNull();
            MaskedLabel label = waybill.masked();
            String lines = "name: " + label.name() + "\nphone: " + label.phone() + "\naddress: " + label.address()
                    + "\ngoods: " + label.goods() + "\nwaybill: " + waybill.number() + "\n";
            for (String writing : List.of(waybill.toJson(), waybill.toCompact(), lines)) {
                CheckReport report = check.check(writing);
                assertThat(report.passes()).as(report.toText()).isTrue();
                assertThat(report.findings()).allMatch(found -> found.verdict() == Verdict.PASS);
            }
            CheckReport plain =
                    check.check(label.name() + " " + label.phone() + "\n" + label.address() + "\n" + waybill.number());
            assertThat(plain.failures()).as(plain.toText()).isEmpty();
        }
    }

    @Test
    void allRowsOfTheTable_comeBackAsTheyWere() {
        World world = new World(folder);
        List<List<String>> rows = Table.WAYBILLS.rows();
        List<MadeWaybill> made = made(world.maker().build(Table.WAYBILLS.header()), rows);
        Revealer station = world.revealer("station", World.ISSUED.plusSeconds(60));
        for (int i = 0; i < rows.size(); i++) {
            Waybill waybill = Waybill.read(made.get(i).waybill().toCompact());
            byte[] content = station.openEnvelope(World.protection("station"), waybill.envelope());
            assertThat(SealedRow.read(content)).containsExactlyEntriesOf(Table.WAYBILLS.row(i));
        }
        assertThat(world.events).hasSize(10_000);
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
