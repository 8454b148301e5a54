package io.maskwright.export.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a text may say: itself, without its escapes, and what it may hold in Base64 or hexadecimal digits, each layer by
 * layer. Reused; not thread-safe.
 */
final class Views {

    /** How many layers of escapes and encodings may lie on each other. */
    static final int MOST_LAYERS = 3;

    private final Canonical canonical;
    private final List<Layer> layers = new ArrayList<>();
    private final Text whole = new Text();

    /** Takes texts in the form in which they are compared. */
    interface Sink {

        /**
         * Takes a text.
         *
         * @param units valid during the call only
         * @param form how it stood: as it is, escaped, or in an encoding
         */
        void accept(Units units, LeakForm form);
    }

    /** What one layer works with. */
    private static final class Layer {
        private final Units units = new Units();
        private final Text unescaped = new Text();
        private final Text decoded = new Text();
        private final Encoded encoded;

        Layer(Weight least) {
            this.encoded = new Encoded(least);
        }
    }

    /**
     * Creates views.
     *
     * @param least the weight that what is looked for has at least
     */
    Views(Canonical canonical, Weight least) {
        this.canonical = canonical;
        for (int i = 0; i <= MOST_LAYERS; i++) {
            layers.add(new Layer(least));
        }
    }

    /** Gives everything that a text may say; origins of units are indices in the text. */
    void of(char[] text, int length, Sink sink) {
        whole.set(text, length);
        view(whole, LeakForm.AS_IS, 0, sink);
    }

    private void view(Text text, LeakForm form, int depth, Sink sink) {
        Layer layer = layers.get(depth);
        layer.units.clear();
        canonical.append(text.chars(), text.length(), layer.units);
        // The characters of the whole text are their own origins.
        for (int i = 0; depth > 0 && i < layer.units.length(); i++) {
            layer.units.moveOrigin(i, text);
        }
        sink.accept(layer.units, form);
        if (depth < MOST_LAYERS) {
            unescaped(text, form, depth, sink);
            layer.encoded.base64(text, layer.decoded, t -> view(t, encoded(form, LeakForm.BASE64), depth + 1, sink));
            layer.encoded.hex(text, layer.decoded, t -> view(t, encoded(form, LeakForm.HEX), depth + 1, sink));
        }
    }

    /** The outermost encoding tells most. */
    private static LeakForm encoded(LeakForm outer, LeakForm inner) {
        return outer == LeakForm.BASE64 || outer == LeakForm.HEX ? outer : inner;
    }

    /** Only the surroundings of escapes are looked at once more: the rest says the same as before. */
    private void unescaped(Text text, LeakForm form, int depth, Sink sink) {
        int at = Escapes.next(text, 0);
        while (at < text.length()) {
            int from = Math.max(0, at - Escapes.AROUND);
            int last = at;
            for (int next = Escapes.next(text, at + 1);
                    next < text.length() && next - last <= Escapes.AROUND;
                    next = Escapes.next(text, next + 1)) {
                last = next;
            }
            int to = Math.min(text.length(), last + Escapes.AROUND);
            Text plain = layers.get(depth).unescaped;
            plain.clear();
            if (Escapes.remove(text, from, to, plain)) {
                view(plain, encoded(form, LeakForm.ESCAPED), depth + 1, sink);
            }
            at = Escapes.next(text, last + 1);
        }
    }
}
