package io.maskwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Omitted;
import io.maskwright.export.spi.Block;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.Target;
import io.maskwright.export.spi.TargetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What any {@link Target} of tables must do. Extend it, and run it: JUnit finds the tests.
 *
 * <p>Each test has its own instance.
 */
public abstract class TargetContract {

    private static final int MANY = 1_200;

    /** For the classes that extend it. */
    protected TargetContract() {}

    /**
     * Returns the target of this test: the same place at each call, empty at first. It takes the columns {@code a} and
     * {@code b} of texts of up to 10,000 characters.
     *
     * @return the target
     * @throws Exception if it cannot be made
     */
    protected abstract Target target() throws Exception;

    /**
     * Returns what others see at that place.
     *
     * @return the rows in the order they were written, null and empty texts as empty texts; none if there is nothing
     * @throws Exception if it cannot be looked at
     */
    protected abstract List<List<String>> published() throws Exception;

    private static Block block(TargetWriter writer, List<List<String>> rows, long first) {
        RecordEncoder encoder = writer.encoder();
        long number = first;
        for (List<String> row : rows) {
            encoder.row(row.toArray(), number++);
        }
        return encoder.take();
    }

    private static void write(TargetWriter writer, int from, int to) throws Exception {
        for (int i = from; i < to; i += 100) {
            Block block = block(writer, ExportForms.rows(i, Math.min(to, i + 100)), i + 1L);
            assertThat(block.records()).isEqualTo(Math.min(to, i + 100) - i);
            writer.write(block);
        }
    }

    /** Tests that rows are seen in their order, and only after they are published. */
    @Test
    void rows_areSeenAsAWholeWhenTheyArePublished() throws Exception {
        try (TargetWriter writer = target().open(ExportForms.kept(), null)) {
            write(writer, 0, MANY);
            assertThat(published()).isEmpty();
            writer.complete();
            assertThat(published()).isEmpty();
            writer.publish();
            assertThat(published()).isEqualTo(ExportForms.rows(0, MANY));
        }
        assertThat(published()).isEqualTo(ExportForms.rows(0, MANY));
    }

    /** Tests that no rows are no failure. */
    @Test
    void noRows_canBePublished() throws Exception {
        try (TargetWriter writer = target().open(ExportForms.kept(), null)) {
            writer.write(writer.encoder().take());
            writer.complete();
            writer.publish();
        }
        assertThat(published()).isEmpty();
    }

    /** Tests that what is not published is taken back, and the place can be written afterwards. */
    @Test
    void closing_takesBackWhatIsNotPublished() throws Exception {
        target().open(ExportForms.kept(), null).close();
        TargetWriter begun = target().open(ExportForms.kept(), null);
        write(begun, 0, 300);
        begun.close();
        assertThat(published()).isEmpty();
        TargetWriter complete = target().open(ExportForms.kept(), null);
        write(complete, 0, 300);
        complete.complete();
        complete.close();
        assertThat(published()).isEmpty();
        try (TargetWriter writer = target().open(ExportForms.kept(), null)) {
            write(writer, 0, 300);
            writer.complete();
            writer.publish();
        }
        assertThat(published()).isEqualTo(ExportForms.rows(0, 300));
    }

    /** Tests that what is withdrawn is gone, or all there where a target cannot withdraw. */
    @Test
    void withdrawing_leavesNothingOrAll() throws Exception {
        try (TargetWriter writer = target().open(ExportForms.kept(), null)) {
            write(writer, 0, 300);
            writer.complete();
            writer.publish();
            writer.withdraw();
        }
        assertThat(published()).isIn(List.of(), ExportForms.rows(0, 300));
    }

    /** Tests that encoders of several threads do not mix, and the order is that of the blocks. */
    @Test
    void encoders_belongToOneThreadEach() throws Exception {
        try (TargetWriter writer = target().open(ExportForms.kept(), null)) {
            @Nullable Block[] blocks = new @Nullable Block[4];
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < blocks.length; i++) {
                int place = i;
                Thread thread = new Thread(() -> blocks[place] =
                        block(writer, ExportForms.rows(place * 200, place * 200 + 200), place * 200L + 1));
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            for (Block block : blocks) {
                writer.write(Objects.requireNonNull(block));
            }
            writer.complete();
            writer.publish();
        }
        assertThat(published()).isEqualTo(ExportForms.rows(0, 800));
    }

    /** Tests that an encoder begins anew after each block. */
    @Test
    void encoder_beginsAnewAfterEachBlock() throws Exception {
        try (TargetWriter writer = target().open(ExportForms.kept(), null)) {
            RecordEncoder encoder = writer.encoder();
            encoder.row(new Object[] {"1", "x"}, 1);
            Block first = encoder.take();
            assertThat(encoder.take().records()).isZero();
            encoder.row(new Object[] {"2", "y"}, 2);
            Block second = encoder.take();
            writer.write(first);
            writer.write(second);
            writer.complete();
            writer.publish();
        }
        assertThat(published()).containsExactly(List.of("1", "x"), List.of("2", "y"));
    }

    /** Tests that null, and what was left out, is empty. */
    @Test
    @SuppressWarnings("NullAway") // it does not read from class files that elements of an array may be null
    void nullAndOmitted_areNothing() throws Exception {
        try (TargetWriter writer = target().open(ExportForms.kept(), null)) {
            RecordEncoder encoder = writer.encoder();
            encoder.row(new @Nullable Object[] {null, "x"}, 1);
            encoder.row(new Object[] {"2", Omitted.OMITTED}, 2);
            writer.write(encoder.take());
            writer.complete();
            writer.publish();
        }
        assertThat(published()).containsExactly(List.of("", "x"), List.of("2", ""));
    }

    /** Tests that a writing goes on from its mark, where there are any, and what came after the mark is gone. */
    @Test
    void writing_goesOnFromItsMark() throws Exception {
        TargetWriter writer = target().open(ExportForms.kept(), null);
        Mark mark;
        try {
            write(writer, 0, 300);
            mark = writer.mark();
            Assumptions.assumeTrue(mark != null, "the target gives no marks");
            write(writer, 300, 500);
        } finally {
            writer.suspend();
        }
        assertThat(published()).isEmpty();
        try (TargetWriter next = target().open(ExportForms.kept(), mark)) {
            write(next, 300, MANY);
            next.complete();
            next.publish();
        }
        assertThat(published()).isEqualTo(ExportForms.rows(0, MANY));
    }

    /** Tests that equal rows give equal digests, where there are any. */
    @Test
    void digest_isThatOfTheRows() throws Exception {
        List<@Nullable String> digests = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (TargetWriter writer = target().open(ExportForms.kept(), null)) {
                write(writer, 0, 300);
                writer.complete();
                digests.add(writer.sha256());
            }
        }
        assertThat(digests.get(0))
                .isEqualTo(digests.get(1))
                .satisfiesAnyOf(text -> assertThat(text).isNull(), text -> assertThat(text)
                        .matches("[0-9a-f]{64}"));
    }

    /** Tests that documents are refused. */
    @Test
    void documents_areNoRows() throws Exception {
        try (TargetWriter writer = target().open(ExportForms.kept(), null)) {
            RecordEncoder encoder = writer.encoder();
            assertThatThrownBy(() -> encoder.document(new byte[] {'{', '}'}, 0, 2, 1))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(published()).isEmpty();
    }

    /** Tests that nothing that ends up in logs holds content. */
    @Test
    void names_holdNoContent() throws Exception {
        Target target = target();
        assertThat(target.name()).isNotBlank().doesNotContain(ExportForms.CANARY);
        assertThat(target.toString()).doesNotContain(ExportForms.CANARY);
        try (TargetWriter writer = target.open(ExportForms.kept(), null)) {
            RecordEncoder encoder = writer.encoder();
            encoder.row(new Object[] {ExportForms.CANARY, ExportForms.CANARY}, 1);
            assertThat(encoder.toString()).doesNotContain(ExportForms.CANARY);
            Block block = encoder.take();
            assertThat(block.toString()).doesNotContain(ExportForms.CANARY);
            writer.write(block);
            assertThat(writer.toString()).doesNotContain(ExportForms.CANARY);
            assertThat(writer.warnings().toString()).doesNotContain(ExportForms.CANARY);
        }
    }
}
