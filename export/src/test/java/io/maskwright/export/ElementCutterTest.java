package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.spi.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementCutterTest {

    private static final int MAX = 4096;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000, Integer.MAX_VALUE})
    void slices_doNotDependOnHowTheBytesCome(int piece) throws IOException {
        byte[] bytes = array();
        assertThat(slices(new ElementCutter(ahead(bytes, piece), "name", MAX)))
                .isEqualTo(slices(new ElementCutter(ahead(bytes, 777), "name", MAX)));
    }

    @Test
    void readingFromAMark_givesTheSameSlices() throws IOException {
        byte[] bytes = array();
        LookAhead ahead = ahead(bytes, Integer.MAX_VALUE);
        ElementCutter whole = new ElementCutter(ahead, "name", MAX);
        List<Mark> marks = new ArrayList<>();
        List<List<String>> slices = new ArrayList<>();
        marks.add(new Mark(0, 0, ""));
        for (JsonSlice slice = whole.next(); slice != null; slice = whole.next()) {
            slices.add(LineCutterTest.records(slice));
            marks.add(new Mark(ahead.offset(), 0, ahead.sha256()));
        }
        assertThat(slices).hasSizeGreaterThan(3);
        for (int i = 0; i < marks.size(); i++) {
            ElementCutter rest = new ElementCutter(ahead(bytes, Integer.MAX_VALUE), "name", MAX);
            rest.goTo(marks.get(i));
            assertThat(slices(rest)).isEqualTo(slices.subList(i, slices.size()));
        }
    }

    private static byte[] array() {
        StringBuilder text = new StringBuilder(" [");
        for (int i = 0; i < 3_000; i++) {
            text.append(i == 0 ? "" : " ,\n").append("{\"a\":[").append(i).append(",\"\\\\\\\"],\"]}");
            if (i % 500 == 3) {
                text.append(",\"")
                        .append("y{".repeat(MAX * (i % 1000 == 3 ? 1 : 40)))
                        .append('"');
            }
        }
        return text.append(" ] \n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> slices(ElementCutter cutter) throws IOException {
        List<List<String>> slices = new ArrayList<>();
        for (JsonSlice slice = cutter.next(); slice != null; slice = cutter.next()) {
            slices.add(LineCutterTest.records(slice));
        }
        return slices;
    }

    private static LookAhead ahead(byte[] bytes, int piece) {
        InputStream in = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, piece));
            }
        };
        return new LookAhead(in, OutputDigest.sha256());
    }
}
