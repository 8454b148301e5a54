package io.maskwright.export;

import io.maskwright.export.spi.Block;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.Target;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetWriter;
import org.jspecify.annotations.Nullable;

/** A target that forgets what it is given. */
final class LosingTarget implements Target, TargetWriter, RecordEncoder {

    @Override
    public String name() {
        return "nowhere";
    }

    @Override
    public TargetWriter open(TargetForm form, @Nullable Mark from) {
        return this;
    }

    @Override
    public RecordEncoder encoder() {
        return this;
    }

    @Override
    public void row(@Nullable Object[] cells, long rowNumber) {}

    @Override
    public void document(byte[] json, int from, int to, long rowNumber) {}

    @Override
    public Block take() {
        return () -> 0;
    }

    @Override
    public void write(Block block) {}

    @Override
    public void complete() {}

    @Override
    public void publish() {}

    @Override
    public void close() {}
}
