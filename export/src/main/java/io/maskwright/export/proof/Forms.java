package io.maskwright.export.proof;

import java.util.ArrayList;
import java.util.List;

/** What a protected value is looked for as. Reused; not thread-safe. */
final class Forms {

    /** Of a longer form the start is looked for. */
    static final int MOST_UNITS = 256;

    /** Of a longer value the start is looked at; much of it may be left out of the form. */
    private static final int MOST_CHARS = 4096;

    private final Canonical canonical;
    private final Units units = new Units();

    /**
     * One thing to look for.
     *
     * @param units in canonical form
     * @param form what it is of the value
     */
    record Form(String units, Weight weight, LeakForm form) {

        /** Returns no content. */
        @Override
        public String toString() {
            return "Form[" + form + ", " + units.length() + " units]";
        }
    }

    Forms(Canonical canonical) {
        this.canonical = canonical;
    }

    /** The forms of a value, the first of them that of the whole value; none if nothing of it can be compared. */
    List<Form> of(String value) {
        String start = value.length() > MOST_CHARS ? value.substring(0, MOST_CHARS) : value;
        List<Form> forms = new ArrayList<>(2);
        add(start, forms);
        String escaped = start;
        for (int i = 0; i < Views.MOST_LAYERS && Escapes.mayBeIn(escaped); i++) {
            escaped = Escapes.remove(escaped);
            add(escaped, forms);
        }
        return forms;
    }

    private void add(String text, List<Form> forms) {
        String whole = canonical(text);
        if (whole.isEmpty() || !add(whole, LeakForm.NORMALISED, forms)) {
            return;
        }
        StringBuilder plain = new StringBuilder(whole.length());
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (isPlain(c)) {
                plain.append(c);
            }
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        if (plain.length() < whole.length() && plain.length() > 0) {
            add(plain.toString(), LeakForm.WITHOUT_PUNCTUATION, forms);
        }
        // The house numbers of an address are not the address.
        if (digits.length() < plain.length() && digits.length() * 2 >= whole.length()) {
            add(digits.toString(), LeakForm.DIGITS, forms);
        }
    }

    private static boolean add(String units, LeakForm form, List<Form> forms) {
        for (Form known : forms) {
            if (known.units().equals(units)) {
                return false;
            }
        }
        return forms.add(new Form(units, Weight.of(units), form));
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** The start of a text in canonical form. */
    String canonical(String text) {
        units.clear();
        canonical.append(text.toCharArray(), text.length(), units);
        return units.text(0, Math.min(units.length(), MOST_UNITS));
    }
}
