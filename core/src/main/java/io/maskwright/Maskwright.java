package io.maskwright;

/**
 * Keys under which a call to a serialiser carries what it needs to know.
 *
 * <p>{@code mapper.writer().withAttribute(Maskwright.AUDIENCE, Audience.of("label")).writeValueAsString(parcel)}
 *
 * <p>The same keys serve every serialiser that Maskwright has a module for.
 */
public final class Maskwright {

    /**
     * Who reads: an {@link Audience}, or the name of one. A call without it is answered as for
     * {@link Audience#MOST_RESTRICTIVE}, unless the module was given a supplier; a value of another type is refused.
     */
    public static final Object AUDIENCE = new Key("audience");

    /**
     * What becomes of masked values that are read: a {@code io.maskwright.plan.ReadBack}. A call without it does what the
     * module was built for; a value of another type is refused.
     */
    public static final Object READ_BACK = new Key("READ_BACK");

    /**
     * What gives reversible values back while they are read: a {@code io.maskwright.reveal.Opening}. Without it nothing is
     * opened; a value of another type is refused.
     */
    public static final Object OPENING = new Key("OPENING");

    private Maskwright() {}

    /** A key that equals nothing but itself, so that no other library can set it by accident. */
    private static final class Key {
        private final String name;

        Key(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return "Maskwright." + name;
        }
    }
}
