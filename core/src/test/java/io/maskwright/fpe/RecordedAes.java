package io.maskwright.fpe;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A provider whose AES is that of the JDK and keeps every block that went in and came out. For one thread. */
final class RecordedAes extends HookedAes {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> outputs;

    RecordedAes() {
        this(new LinkedHashMap<>());
    }

    private RecordedAes(Map<String, String> outputs) {
        super((in, out) -> {
            outputs.put(HexFormat.of().formatHex(in), HexFormat.of().formatHex(out));
            return out;
        });
        this.outputs = outputs;
    }

    /** What came out for each block that went in, in hex and in the order of their first use. */
    Map<String, String> outputs() {
        return outputs;
    }
}
