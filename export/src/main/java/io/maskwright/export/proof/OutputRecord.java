package io.maskwright.export.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of an output.
 *
 * @param fields its values
 */
record OutputRecord(List<Field> fields) {

    /**
     * A value of an output.
     *
     * @param key where it is in its record
     * @param from in a document the index of its first character
     * @param to the index behind its last
     */
    record Field(Object key, String text, int from, int to) {

        /** Returns no content. */
        @Override
        public String toString() {
            return "Field[" + text.length() + " characters]";
        }
    }

    /** The field in which all of a stretch lies, or null. */
    @Nullable
    Field at(Cutter.Spot from, Cutter.Spot last) {
        if (from.record() != last.record()) {
            return null;
        }
        if (from.field() >= 0) {
            return from.field() == last.field() && from.field() < fields.size() ? fields.get(from.field()) : null;
        }
        for (Field field : fields) {
            if (field.from() <= from.column() && last.column() < field.to()) {
                return field;
            }
        }
        return null;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "OutputRecord[" + fields.size() + " fields]";
    }
}
