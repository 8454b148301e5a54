package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Rows whose cells are kept elsewhere become what rows of values become, and are counted alike. */
class RowTextsPropertyTest {

    private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    private static final String FIELDS = "fields: {a: keep, b: phone, c: name, d: id, e: address(unit), f: drop,"
            + " g: {strategy: 'when(a == \"x\", throwing, keep)', onError: quarantine}, h: redact}";

    @Property(tries = 400, seed = "20261122")
    void textsElsewhere_areTreatedLikeValues(@ForAll("tables") List<List<String>> rows, @ForAll boolean suppresses) {
        String fields = suppresses ? "suppress: ['b == \"13912345678\"'], " + FIELDS : FIELDS;
        RecordPlan one = plan(fields);
        RecordPlan other = one.fork();
        RowBatch values = new RowBatch(one, 50);
        RowBatch texts = RowBatch.of(other, 50, new Texts(rows));
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < rows.size(); i++) {
                values.add(i + 1, rows.get(i).toArray());
                texts.add(i + 1);
            }
            values.treat();
            texts.treat();

            assertThat(read(texts)).isEqualTo(read(values));
            assertThat(other.takeCounts()).isEqualTo(one.takeCounts());
            values.clear();
            texts.clear();
        }
    }

    @Example
    void rows_comeInOneWayOnly() {
        RowBatch texts = RowBatch.of(plan(FIELDS), 1, new Texts(List.of()));
        RowBatch values = new RowBatch(plan(FIELDS), 1);

        assertThatThrownBy(() -> texts.add(1, new Object[8])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> values.add(1)).isInstanceOf(IllegalStateException.class);
        assertThat(values.keepsTexts(0)).isFalse();
        assertThat(values.treatedTexts(1)).isNull();
        texts.add(1);
        assertThatThrownBy(() -> texts.add(2)).hasMessage("batch is full");
    }

    @Example
    void results_standInNoTextOfTheirOwnAndAreForgotten() {
        RowBatch batch =
                RowBatch.of(plan(FIELDS), 2, new Texts(List.of(List.of("x", "13912345678", "", "", "", "", "", ""))));
        batch.add(1);
        batch.treat();
        TreatedTexts phones = batch.treatedTexts(1);

        assertThat(batch.keepsTexts(0)).isTrue();
        assertThat(phones).isNotNull();
        assertThat(phones.has(0)).isTrue();
        assertThat(new String(phones.chars(), phones.from(0), phones.to(0) - phones.from(0)))
                .isEqualTo("139****5678");
        assertThat(phones).hasToString("TreatedTexts[11 characters]");

        batch.clear();
        assertThat(phones.has(0)).isFalse();
        assertThat(phones.chars()).containsOnly('\0');
    }

    private static RecordPlan plan(String fields) {
        return RecordPlan.compile(
                PlanFixtures.policy("datasets: {d: {" + fields + "}}"), "d", Audience.MOST_RESTRICTIVE, COLUMNS);
    }

    private static List<String> read(RowBatch batch) {
        List<String> read = new ArrayList<>();
        for (int row = 0; row < batch.size(); row++) {
            StringBuilder text = new StringBuilder().append(batch.rowNumber(row));
            text.append(batch.isSuppressed(row)).append(batch.failure(row));
            for (int column = 0; column < COLUMNS.size(); column++) {
                if (!batch.isSuppressed(row) && batch.failure(row) == null) {
                    text.append('|').append(batch.value(row, column));
                }
            }
            read.add(text.toString());
        }
        return read;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                "",
                                "x",
                                " ",
                                "\u3000",
                                "13912345678",
                                "+86 139-1234-5678",
                                "\u738B\u5C0F\u660E",
                                "Nguy\u1EC5n V\u0103n An",
                                "11010119900307391X",
                                "\u5317\u4EAC\u5E02\u671D\u9633\u533A\u5EFA\u56FD\u8DEF1\u53F7",
                                "***********",
                                "x".repeat(119),
                                "x".repeat(120),
                                "x".repeat(121))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
        return cells.list().ofSize(COLUMNS.size()).list().ofMaxSize(20);
    }

    private record Texts(List<List<String>> rows) implements CellTexts {

        @Override
        public boolean isBlank(int row, int column) {
            return Treatment.isBlank(text(row, column));
        }

        @Override
        public String text(int row, int column) {
            return rows.get(row).get(column);
        }

        @Override
        public int copy(int row, int column, char[] target, int most) {
            String text = text(row, column);
            if (text.length() > most) {
                return -1;
            }
            text.getChars(0, text.length(), target, 0);
            return text.length();
        }
    }
}
