package io.maskwright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever names an event has, it is one line of JSON that gives the event back, and a list of them is a chain. */
class AuditLinePropertyTest {

    @Provide
    Arbitrary<RevealEvent> events() {
        return Events.any();
    }

    @Provide
    Arbitrary<List<RevealEvent>> lists() {
        return Events.any().list().ofMaxSize(6);
    }

    @Property(tries = 500, seed = "4711")
    void line_givesTheEventBack(@ForAll("events") RevealEvent event) {
        AuditLine line = AuditLine.of(new ChainHead(41, "ab".repeat(32)), event);
        assertThat(line.text()).doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\u202e\ufeff]");
        // Bytes that no text has, as of half a character, would come back as others.
        assertThat(line.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(line.bytes());
        AuditLine read = AuditLine.read(line.bytes()).orElseThrow();
        assertThat(read.event()).isEqualTo(event);
        assertThat(read.prev()).isEqualTo("ab".repeat(32));
        assertThat(read.seq()).isEqualTo(42);
        assertThat(read.head()).isEqualTo(line.head());
    }

    @Property(tries = 100, seed = "4711")
    void anyListOfEvents_isAChain(@ForAll("lists") List<RevealEvent> events) {
        AuditSource source = lines -> {
            ChainHead head = ChainHead.START;
            for (RevealEvent event : events) {
                AuditLine line = AuditLine.of(head, event);
                lines.line(line.bytes(), AuditSource.Ending.WHOLE);
                head = line.head();
            }
        };
        AuditReport report = AuditTrail.of(source).verify();
        assertThat(report.brokenAt()).isEmpty();
        assertThat(report.events()).isEqualTo(events.size());
        assertThat(AuditTrail.of(source).query(AuditQuery.builder().build()).events())
                .isEqualTo(events);
    }

    /** One event has one writing: whoever changes a byte changes the event or leaves none. */
    @Property(tries = 200, seed = "4711")
    void changedByte_isNeverTheSameEvent(@ForAll("events") RevealEvent event, @ForAll int where, @ForAll byte to) {
        byte[] bytes = AuditLine.of(ChainHead.START, event).bytes();
        int at = Math.floorMod(where, bytes.length);
        if (bytes[at] == to) {
            return;
        }
        bytes[at] = to;
        AuditLine.read(bytes).ifPresent(line -> {
            boolean same = line.event().equals(event) && line.prev().equals(ChainHead.START.hash()) && line.seq() == 1;
            assertThat(same).isFalse();
        });
    }
}
