package io.maskwright.waybill;

import java.util.List;

/** Tells positions in few words: {@code 1-3, 8-11}. */
final class Positions {

    private static final int MOST = 8;

    private Positions() {}

    static String words(List<Integer> positions) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (int i = 0; i < positions.size(); count++) {
            int end = i;
            while (end + 1 < positions.size() && positions.get(end + 1) <= positions.get(end) + 1) {
                end++;
            }
            if (count == MOST) {
                return words.append(", …").toString();
            }
            words.append(words.length() == 0 ? "" : ", ").append(positions.get(i));
            if (positions.get(end) > positions.get(i)) {
                words.append('-').append(positions.get(end));
            }
            i = end + 1;
        }
        return words.toString();
    }
}
