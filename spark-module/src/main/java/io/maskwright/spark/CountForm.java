package io.maskwright.spark;

import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.FrequencyCounts;
import io.maskwright.spark.PartitionCounts.LeftOut;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes what a task counted, and reads it again. It has names and counts, and of fields whose frequencies are guarded at most a
 * hundred results, which are in the hidden output beside it as well.
 */
final class CountForm {

    private static final int VERSION = 2;

    private CountForm() {}

    static byte[] bytes(CountedPartition counted) throws IOException {
        PartitionCounts counts = counted.counts();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(VERSION);
        out.writeInt(counts.partition());
        out.writeInt(counted.partitions());
        out.writeLong(counts.rowsIn());
        out.writeLong(counts.rowsOut());
        out.writeLong(counts.rowsSuppressed());
        out.writeInt(counts.quarantined().size());
        for (Map.Entry<LeftOut, Long> reason : counts.quarantined().entrySet()) {
            text(out, reason.getKey().path());
            text(out, reason.getKey().reason());
            out.writeLong(reason.getValue());
        }
        out.writeInt(counts.fields().size());
        for (FieldTally field : counts.fields()) {
            field(out, field);
        }
        out.writeInt(counted.keys().size());
        for (Map.Entry<String, UsedKey> key : counted.keys().entrySet()) {
            text(out, key.getKey());
            out.writeInt(key.getValue().version());
            text(out, key.getValue().check());
        }
        return bytes.toByteArray();
    }

    private static void field(DataOutputStream out, FieldTally field) throws IOException {
        text(out, field.path());
        text(out, field.strategy());
        FieldCounts counts = field.counts();
        out.writeLong(counts.treated());
        out.writeLong(counts.kept());
        out.writeLong(counts.blank());
        out.writeBoolean(counts.met());
        out.writeInt(counts.failures().size());
        for (Map.Entry<Reason, Long> failure : counts.failures().entrySet()) {
            text(out, failure.getKey().name());
            out.writeLong(failure.getValue());
        }
        FrequencyCounts frequencies = counts.frequencies();
        out.writeBoolean(frequencies != null);
        if (frequencies != null) {
            frequencies(out, frequencies);
        }
        out.writeInt(field.stamps().size());
        for (String stamp : field.stamps()) {
            text(out, stamp);
        }
    }

    private static void frequencies(DataOutputStream out, FrequencyCounts counts) throws IOException {
        out.writeLong(counts.counted());
        out.writeBoolean(counts.isEnough());
        out.writeInt(counts.distinct().size());
        for (String result : counts.distinct()) {
            text(out, result);
        }
        String leader = counts.leader();
        out.writeBoolean(leader != null);
        if (leader != null) {
            text(out, leader);
        }
        out.writeLong(counts.lead());
    }

    /** Char by char: a result may have half of a surrogate pair, which no encoding would give back. */
    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    /**
     * Reads.
     *
     * @throws IOException if it is not what {@link #bytes} gave
     */
    static CountedPartition parse(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readByte() != VERSION) {
            throw new IOException("counts of another version");
        }
        int partition = in.readInt();
        int partitions = in.readInt();
        long rowsIn = in.readLong();
        long rowsOut = in.readLong();
        long suppressed = in.readLong();
        Map<LeftOut, Long> quarantined = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            quarantined.put(new LeftOut(text(in), text(in)), in.readLong());
        }
        List<FieldTally> fields = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            fields.add(field(in));
        }
        SortedMap<String, UsedKey> keys = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            keys.put(text(in), new UsedKey(in.readInt(), text(in)));
        }
        if (in.read() >= 0) {
            throw new IOException("counts with something behind them");
        }
        return new CountedPartition(
                new PartitionCounts(partition, rowsIn, rowsOut, suppressed, quarantined, fields), partitions, keys);
    }

    private static FieldTally field(DataInputStream in) throws IOException {
        String path = text(in);
        String strategy = text(in);
        long treated = in.readLong();
        long kept = in.readLong();
        long blank = in.readLong();
        boolean met = in.readBoolean();
        Map<Reason, Long> failures = new EnumMap<>(Reason.class);
        for (int left = in.readInt(); left > 0; left--) {
            failures.put(Reason.valueOf(text(in)), in.readLong());
        }
        FrequencyCounts frequencies = in.readBoolean() ? frequencies(in) : null;
        List<String> stamps = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            stamps.add(text(in));
        }
        return new FieldTally(
                path, strategy, new FieldCounts(treated, kept, blank, failures, met, frequencies), stamps);
    }

    private static FrequencyCounts frequencies(DataInputStream in) throws IOException {
        long counted = in.readLong();
        boolean isEnough = in.readBoolean();
        Set<String> distinct = new LinkedHashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            distinct.add(text(in));
        }
        String leader = in.readBoolean() ? text(in) : null;
        return new FrequencyCounts(counted, isEnough, distinct, leader, in.readLong());
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available() / Character.BYTES) {
            throw new IOException("counts that are none");
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = in.readChar();
        }
        return new String(chars);
    }
}
