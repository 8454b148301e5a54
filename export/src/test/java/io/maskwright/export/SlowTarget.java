package io.maskwright.export;

import io.maskwright.export.spi.Block;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.Target;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A target that takes its time: now and then it writes nothing until nobody treats records any more. It counts how many were
 * waiting for it then.
 */
final class SlowTarget implements Target, TargetWriter {

    private static final int BLOCKS_PER_REST = 60;
    private static final long STANDSTILL_MILLIS = 500;

    private final AtomicLong treated = new AtomicLong();
    private long blocks;
    private long written;
    private long mostWaiting;

    long written() {
        return written;
    }

    /** How many records were treated and not written, at most. */
    long mostWaiting() {
        return mostWaiting;
    }

    @Override
    public String name() {
        return "slow target";
    }

    @Override
    public TargetWriter open(TargetForm form, @Nullable Mark from) {
        return this;
    }

    @Override
    public RecordEncoder encoder() {
        return new Encoder(treated);
    }

    @Override
    public void write(Block block) throws IOException {
        if (blocks++ % BLOCKS_PER_REST == 0) {
            rest();
        }
        written += block.records();
    }

    private void rest() throws IOException {
        long before;
        try {
            do {
                before = treated.get();
                TimeUnit.MILLISECONDS.sleep(STANDSTILL_MILLIS);
            } while (treated.get() > before);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        mostWaiting = Math.max(mostWaiting, before - written);
    }

    @Override
    public void complete() {}

    @Override
    public void publish() {}

    @Override
    public void close() {}

    /** Keeps the text of its records until the block was written. */
    private static final class Encoder implements RecordEncoder {

        private final AtomicLong treated;
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int records;

        Encoder(AtomicLong treated) {
            this.treated = treated;
        }

        @Override
        public void row(@Nullable Object[] cells, long rowNumber) {
            for (Object cell : cells) {
                bytes.writeBytes(String.valueOf(cell).getBytes(StandardCharsets.UTF_8));
            }
            count();
        }

        @Override
        public void document(byte[] json, int from, int to, long rowNumber) {
            bytes.write(json, from, to - from);
            count();
        }

        private void count() {
            records++;
            treated.incrementAndGet();
        }

        @Override
        public Block take() {
            Block block = new Held(bytes.toByteArray(), records);
            bytes = new ByteArrayOutputStream();
            records = 0;
            return block;
        }
    }

    private record Held(byte[] bytes, int count) implements Block {

        @Override
        public int records() {
            return count;
        }
    }
}
