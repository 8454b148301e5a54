package io.maskwright.plan;

import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.annotation.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells at start-up whether a serialiser honours annotations at all: it is given objects of this class's own that every
 * policy hides, and what it writes is searched for their value. A serialiser that has no module of Maskwright, because
 * somebody made it anew, writes them as they are.
 *
 * <p>Stateless and thread-safe.
 */
public final class SelfCheck {

    private static final String RAW = "maskwright-self-check";

    private SelfCheck() {}

    /** What writes an object, as the serialiser under check does. */
    @FunctionalInterface
    public interface Writer {

        /**
         * Writes an object.
         *
         * @param object a bean or a record, public, with a public getter or accessor
         * @return the bytes, in a form that shows ASCII text as it is
         * @throws Exception if it cannot
         */
        byte[] write(Object object) throws Exception;
    }

    /**
     * Writes a bean and a record and looks for their values.
     *
     * @param writer writes as the serialiser under check does
     * @throws PlanException if a value comes out as it is, or if the serialiser fails
     */
    public static void requireHonoured(Writer writer) {
        require(writer, new Bean(), "bean");
        require(writer, new Entry(RAW), "record");
    }

    /**
     * Checks that a serialiser has one module and no other.
     *
     * @param found the module that the serialiser has, or null if none is found
     * @param own the module that it should have
     * @throws PlanException if it is another one, or none
     */
    public static void requireModule(@Nullable Object found, Object own) {
        if (found == null) {
            throw new PlanException("the mapper does not have this module, or its annotation introspector was replaced"
                    + " after the module was registered");
        } else if (!own.equals(found)) {
            throw new PlanException("the mapper has another MaskwrightModule than the one that checks it");
        }
    }

    private static void require(Writer writer, Object object, String shape) {
        byte[] written;
        try {
            written = writer.write(object);
        } catch (Exception e) {
            if (isRefusal(e)) {
                return;
            }
            throw new PlanException("the self-check could not write a " + shape + ": "
                    + e.getClass().getName());
        }
        // Whatever the encoding, the bytes of ASCII text are found.
        if (new String(written, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(RAW)) {
            throw new PlanException("annotations are not honoured: the self-check wrote a " + shape
                    + " and its value came out as it is; give this very mapper the module, not another one");
        }
    }

    /** A policy that refuses the value honours it. */
    private static boolean isRefusal(@Nullable Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof MaskwrightException) {
                return true;
            }
        }
        return false;
    }

    /** A bean whose value is hidden; its field is public so that it is written whatever a serialiser looks at. */
    public static final class Bean {

        /** What must not be written. */
        @Sensitive(value = "maskwright.check", strategy = "redact")
        public final String text = RAW;

        Bean() {}

        /**
         * Returns what must not be written.
         *
         * @return the value
         */
        public String getText() {
            return text;
        }
    }

    /**
     * A record whose value is hidden.
     *
     * @param text what must not be written
     */
    public record Entry(@Sensitive(value = "maskwright.check", strategy = "redact") String text) {}
}
