package io.maskwright.export.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What seems to be values, until it is compared exactly with the source. Bounded. Not thread-safe. */
final class Candidates {

    private static final int MOST_PLACES = 10_000;
    private static final int MOST_CONTENTS = 4_000;

    private final Map<String, Candidate> candidates = new HashMap<>();
    private int places;

    /** Something in canonical form, and where it stands. */
    private static final class Candidate {
        private final List<Place> places = new ArrayList<>(1);
        private @Nullable Origin origin;
    }

    /**
     * Where something stands in the output.
     *
     * @param field the column or path, or empty
     * @param form the layer it was found under
     * @param raw the characters as they stand, or empty if they were encoded
     * @param ownRow the row that this record is of, if it has the value; else 0
     */
    record Place(
            long offset,
            long line,
            long record,
            String field,
            LeakForm form,
            String raw,
            long ownRow,
            String ownField) {

        /** Returns no content. */
        @Override
        public String toString() {
            return "Place[" + offset + "]";
        }
    }

    /** The first value of the source that something is. */
    private record Origin(long row, String field, LeakForm form, String value) {

        /** Returns no content. */
        @Override
        public String toString() {
            return "Origin[" + row + "]";
        }
    }

    void add(String units, Place place) {
        candidates.computeIfAbsent(units, unused -> new Candidate()).places.add(place);
        places++;
    }

    boolean isEmpty() {
        return places == 0;
    }

    boolean isFull() {
        return places >= MOST_PLACES || candidates.size() >= MOST_CONTENTS;
    }

    /** Compares with a form of a value of the source. */
    void compare(Forms.Form form, Leaf leaf, long row) {
        Candidate candidate = candidates.get(form.units());
        if (candidate != null && candidate.origin == null) {
            candidate.origin = new Origin(row, leaf.label(), form.form(), leaf.text());
        }
    }

    /** Moves what proved to be a value into findings, and forgets everything. */
    void settle(List<Finding> findings) {
        for (Candidate candidate : candidates.values()) {
            Origin origin = candidate.origin;
            if (origin != null) {
                candidate.places.forEach(place -> findings.add(finding(place, origin)));
            }
        }
        candidates.clear();
        places = 0;
    }

    private static Finding finding(Place place, Origin origin) {
        LeakForm form = place.form();
        if (form == LeakForm.AS_IS) {
            boolean isSame = !place.raw().isEmpty() && origin.value().contains(place.raw());
            form = isSame && origin.form() == LeakForm.NORMALISED ? LeakForm.AS_IS : origin.form();
        }
        boolean isOwn = place.ownRow() > 0;
        return new Finding(
                place.offset(),
                place.line(),
                place.record(),
                place.field(),
                form,
                isOwn ? place.ownRow() : origin.row(),
                isOwn ? place.ownField() : origin.field());
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "Candidates[" + candidates.size() + "]";
    }
}
