package io.maskwright.waybill;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.reveal.Revealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vectors of {@code docs/waybill-format.md} are read by this module and by one that was written from the page alone. */
class WaybillVectorTest {

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("maskwright.root", ".."), "docs/waybill-format.md"));
    }

    private static String vector(String name) throws IOException {
        Matcher block = Pattern.compile(
                        "<!-- vector: " + name + " -->\\n```(?:json|text)\\n(.*?)\\n```", Pattern.DOTALL)
                .matcher(page());
        assertThat(block.find()).as(name).isTrue();
        return block.group(1);
    }

    @Test
    void vectors_areOneWaybill() throws IOException {
        Waybill waybill = Waybill.read(vector("json"));
        assertThat(waybill.toJson()).isEqualTo(vector("json"));
        assertThat(waybill.toCompact()).isEqualTo(vector("compact"));
        assertThat(Waybill.read(vector("compact")).toJson()).isEqualTo(vector("json"));
    }

    @Test
    void vectors_openForBothParties() throws IOException {
        World world = new World(folder);
        for (String party : List.of("carrier", "station")) {
            Revealer revealer = world.revealer(party, World.ISSUED);
            byte[] content = revealer.openEnvelope(
                    World.protection(party), Waybill.read(vector("compact")).envelope());
            assertThat(SealedRow.toJson(SealedRow.read(content))).isEqualTo(vector("row"));
        }
    }

    @Test
    void independentReader_opensTheVectors() throws Exception {
        for (String party : List.of("carrier", "station")) {
            IndependentReader read = IndependentReader.of(vector("compact"));
            assertThat(read.open(party, World.keyOf(party))).isEqualTo(vector("row"));
            assertThat(read.masked).containsExactly("张**", "1******5678", "北京市朝阳区建国路88号5号楼*单元***室", "electronics");
        }
    }

    @Test
    void independentReader_opensWhatIsMadeToday() throws Exception {
        WaybillMaker maker = new World(folder).maker().build(Table.WAYBILLS.header());
        for (int i = 0; i < 1_000; i += 50) {
            Waybill made = maker.make(Table.WAYBILLS.rows().get(i));
            IndependentReader read = IndependentReader.of(made.toCompact());
            assertThat(read.open("station", World.keyOf("station"))).isEqualTo(SealedRow.toJson(Table.WAYBILLS.row(i)));
            assertThat(read.open("carrier", World.keyOf("thief"))).isNull();
        }
    }
}
