package io.maskwright.plan;

import io.maskwright.ValueContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The untreated cells of one row of a table, for conditions and for strategies that look at other fields.
 *
 * <p>As thread-safe as what it is given, which it does not copy.
 */
public final class RowContext implements ValueContext {

    private final Map<String, Integer> places;
    private final @Nullable Object[] cells;

    /**
     * Looks at a row.
     *
     * @param places the columns by name, each with its place in the row
     * @param cells the row; not copied
     */
    public RowContext(Map<String, Integer> places, @Nullable Object[] cells) {
        this.places = places;
        this.cells = cells;
    }

    @Override
    public boolean hasField(String name) {
        return places.containsKey(name);
    }

    /** {@inheritDoc} An empty text is null. */
    @Override
    public @Nullable Object field(String name) {
        Integer place = places.get(name);
        return place == null ? null : known(cells[place]);
    }

    /** A table has no other way to write that there is nothing: a condition on it is not known to hold. */
    static @Nullable Object known(@Nullable Object cell) {
        return cell instanceof CharSequence text && text.isEmpty() ? null : cell;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "RowContext[" + cells.length + "]";
    }
}
