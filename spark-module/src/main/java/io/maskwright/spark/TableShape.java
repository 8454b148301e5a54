package io.maskwright.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;

/**
 * Which cell of a row is which column of a table.
 *
 * @param columns the names of all columns
 * @param cells the place of each column in the rows that are read, -1 for one that nobody reads
 * @param types the types of the columns
 * @param shown the places of the columns that leave
 * @param tokens the places of the columns whose tokens come with the rows, behind the columns: for each one the token and, where
 *     there is none, the reason
 */
record TableShape(
        List<String> columns, List<Integer> cells, List<DataType> types, List<Integer> shown, List<Integer> tokens)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    TableShape {
        // Lists that can be serialised, whatever was given.
        columns = new ArrayList<>(columns);
        cells = new ArrayList<>(cells);
        types = new ArrayList<>(types);
        shown = new ArrayList<>(shown);
        tokens = new ArrayList<>(tokens);
    }

    /** How many cells a row has before the first token. */
    int width() {
        return (int) cells.stream().filter(cell -> cell >= 0).count();
    }

    @Override
    public String toString() {
        return "TableShape" + columns;
    }
}
