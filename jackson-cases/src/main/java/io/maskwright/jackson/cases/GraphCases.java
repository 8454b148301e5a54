package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import io.maskwright.annotation.Sensitive;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** T-19: graphs that go round or very deep. */
public abstract class GraphCases extends Cases {

    private static final int DEEP = 10_000;
    private static final int WRITABLE = 200;

    protected GraphCases() {}

    static class Node {
        @Sensitive("phone")
        public String phone = Samples.PHONE;

        public @Nullable Node next;
    }

    static class MarkedNode {
        @Sensitive("phone")
        public @Nullable Object value;
    }

    static class Parent {
        @Sensitive("phone")
        public String phone = Samples.PHONE;

        @JsonManagedReference
        public List<Child> children = new ArrayList<>();
    }

    static class Child {
        @Sensitive("person.name")
        public String name = Samples.NAME;

        @JsonBackReference
        public @Nullable Parent parent;
    }

    private static Node chain(int length) {
        Node head = new Node();
        Node last = head;
        for (int i = 1; i < length; i++) {
            last.next = new Node();
            last = last.next;
        }
        return head;
    }

    private static Object lists(int depth) {
        Object value = Samples.PHONE;
        for (int i = 0; i < depth; i++) {
            value = new ArrayList<>(List.of(value));
        }
        return value;
    }

    /** Fails like a plain mapper or better, never by an overflow of the stack that nobody caught, never with a value. */
    private void assertFailsQuietly(Object value) {
        Throwable thrown = catchThrowable(() -> masking().write(value));
        assertThat(thrown).isNotNull().isNotInstanceOf(StackOverflowError.class);
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertNoRaw(trace.toString());
    }

    @Test
    public void t19_cycle_failsAsPlainJacksonDoes() {
        Node node = new Node();
        node.next = node;
        assertThat(catchThrowable(() -> plain().write(node))).isNotNull();
        assertFailsQuietly(node);
    }

    @Test
    public void t19_cycleInMarkedPlace_failsOrIsHidden() {
        List<Object> round = new ArrayList<>();
        round.add(Samples.PHONE);
        round.add(round);
        MarkedNode node = new MarkedNode();
        node.value = round;
        assertFailsQuietly(node);
        MarkedNode self = new MarkedNode();
        self.value = self;
        assertWritten(masking().write(self), "{\"value\":\"********\"}");
    }

    @Test
    public void t19_deepGraph_isMaskedAsFarAsJacksonGoes() {
        assertOnlyRawReplaced(chain(WRITABLE));
    }

    @Test
    public void t19_tenThousandDeep_failsWithoutOverflow() {
        assertFailsQuietly(chain(DEEP));
        MarkedNode node = new MarkedNode();
        node.value = lists(DEEP);
        assertFailsQuietly(node);
    }

    @Test
    public void t19_deepListInMarkedPlace_isMaskedAsFarAsJacksonGoes() {
        MarkedNode node = new MarkedNode();
        node.value = lists(WRITABLE);
        assertOnlyRawReplaced(node);
    }

    @Test
    public void t19_deepObjectInMarkedPlace_isHiddenWithoutBeingWalked() {
        MarkedNode node = new MarkedNode();
        node.value = chain(DEEP);
        assertWritten(masking().write(node), "{\"value\":\"********\"}");
    }

    @Test
    public void t19_backReferences_areAsPlain() {
        Parent parent = new Parent();
        Child child = new Child();
        child.parent = parent;
        parent.children.add(child);
        assertMasked(parent, "{\"children\":[{\"name\":\"欧阳*\"}],\"phone\":\"138****5678\"}");
    }
}
