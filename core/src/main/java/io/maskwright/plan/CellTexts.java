package io.maskwright.plan;

/**
 * The cells of the rows in a {@link RowBatch}, kept elsewhere and made into texts only where somebody reads them. A cell is
 * a text, perhaps an empty one, and stays what it is until the batch is emptied.
 *
 * <p>One thread calls it.
 */
public interface CellTexts {

    /**
     * Tells whether there is nothing to treat in a cell.
     *
     * @param row the place of its row in the batch, from 0
     * @param column the place of its column, from 0
     * @return whether it is empty or white space
     */
    boolean isBlank(int row, int column);

    /**
     * Makes the text of a cell.
     *
     * @param row the place of its row in the batch, from 0
     * @param column the place of its column, from 0
     * @return the text
     */
    String text(int row, int column);

    /**
     * Copies the characters of a cell, if it is not long.
     *
     * @param row the place of its row in the batch, from 0
     * @param column the place of its column, from 0
     * @param target takes them, from its start on; may be changed in any case
     * @param most how many may be copied, at most the length of the array
     * @return how many they are, or -1 if they are more
     */
    int copy(int row, int column, char[] target, int most);
}
