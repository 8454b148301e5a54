package io.maskwright.waybill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is asked of a label. The clauses are data of this module: {@code clauses.tsv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its name, such as {@code phone-hidden}
 * @param field what it is about: name, phone, address, goods or other
 * @param least how many characters or digits must be hidden at the least; 0 where there is no such number
 * @param certainty how sure it is that the instrument asks this: verified, secondary or unverified
 * @param instrument where it stands
 * @param says what it asks, in our own words
 */
public record Clause(String id, String field, int least, String certainty, String instrument, String says) {

    private static final int COLUMNS = 6;

    /** Read on first use. */
    private static final class All {
        private static final List<Clause> CLAUSES = load();
    }

    /**
     * Returns the clauses.
     *
     * @return all of them, in the order of reports; immutable
     */
    public static List<Clause> all() {
        return All.CLAUSES;
    }

    static Clause about(String field) {
        return all().stream()
                .filter(clause -> clause.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there must be a clause for each field"));
    }

    private static List<Clause> load() {
        List<Clause> clauses = new ArrayList<>();
        InputStream in = Clause.class.getResourceAsStream("clauses.tsv");
        if (in == null) {
            throw new IllegalStateException("clauses.tsv is missing from the jar");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#") && cells.length == COLUMNS) {
                    clauses.add(
                            new Clause(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(clauses);
    }
}
