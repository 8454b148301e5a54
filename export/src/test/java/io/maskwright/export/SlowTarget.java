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
import org.jspecify.annotations.Nullable;

/** A target that takes its time for each block, and counts what comes. */
final class SlowTarget implements Target, TargetWriter {

    private final long millisPerBlock;
    private long blocks;
    private long records;

    SlowTarget(long millisPerBlock) {
        this.millisPerBlock = millisPerBlock;
    }

    long blocks() {
        return blocks;
    }

    long records() {
        return records;
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
        return new Encoder();
    }

    @Override
    public void write(Block block) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millisPerBlock);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        blocks++;
        records += block.records();
    }

    @Override
    public void complete() {}

    @Override
    public void publish() {}

    @Override
    public void close() {}

    /** Keeps the text of its records until the block was written. */
    private static final class Encoder implements RecordEncoder {

        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int records;

        @Override
        public void row(@Nullable Object[] cells, long rowNumber) {
            for (Object cell : cells) {
                bytes.writeBytes(String.valueOf(cell).getBytes(StandardCharsets.UTF_8));
            }
            records++;
        }

        @Override
        public void document(byte[] json, int from, int to, long rowNumber) {
            bytes.write(json, from, to - from);
            records++;
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
