package io.maskwright.benchmarks.pages;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what stands between {@code <!-- benchmarks: NAME -->} and {@code <!-- /benchmarks -->}, each on its own line. */
final class Regions {

    private static final String END = "<!-- /benchmarks -->";
    private static final Pattern BEGIN = Pattern.compile("(?m)^<!-- benchmarks: ([a-z0-9-]+) -->\\n");

    private Regions() {}

    static boolean areIn(String page) {
        return BEGIN.matcher(page).find();
    }

    /**
     * Fills the regions.
     *
     * @param content the text of a region by its name, ending with a line break
     * @throws PagesException if a region does not end, or not before the next one
     */
    static String fill(String page, UnaryOperator<String> content) {
        StringBuilder filled = new StringBuilder();
        Matcher begin = BEGIN.matcher(page);
        int from = 0;
        while (begin.find(from)) {
            String name = begin.group(1);
            int end = page.indexOf("\n" + END, begin.end() - 1);
            Matcher next = BEGIN.matcher(page);
            if (end < 0 || (next.find(begin.end()) && next.start() < end)) {
                throw new PagesException("region \"" + name + "\" has no end " + END);
            }
            filled.append(page, from, begin.end()).append(content.apply(name));
            from = end + 1;
        }
        return filled.append(page.substring(from)).toString();
    }
}
