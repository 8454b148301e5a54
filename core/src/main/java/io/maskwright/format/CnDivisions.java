package io.maskwright.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions of China: 34 provinces, the prefectures and the counties, with the codes of GB/T 2260.
 * It finds the head of an address down to the county, in full names ({@code 广西壮族自治区桂林市恭城瑶族自治县}), short
 * ones ({@code 广西桂林恭城}) and with levels left out ({@code 福建省福清市}).
 *
 * <p>A short name without class word is taken only under a recognised larger division and only when the next character
 * does not make it something else, as in {@code 南京路}; so in doubt less is recognised, and a mask shows less. Some
 * names that are no longer in use are known too.
 *
 * <p>Immutable and thread-safe. A look-up reads no more of a text than its head and what tells that it has ended.
 */
public final class CnDivisions {

    /** Hardly any head has more characters, with what is looked at after it. */
    private static final int USUAL_HEAD = 64;

    private final Map<String, String> names;
    private final NameTrie trie;

    private CnDivisions(Map<String, String> names, NameTrie trie) {
        this.names = names;
        this.trie = trie;
    }

    static CnDivisions load() {
        List<String[]> rows = Tables.rows("cn-divisions.csv", 2);
        Map<String, String> names = new HashMap<>();
        Set<String> parents = new HashSet<>();
        for (String[] row : rows) {
            names.put(row[0], row[1]);
            if (row[0].length() == 6) {
                parents.add(row[0].substring(0, 4));
            }
        }
        NameTrie.Builder trie = new NameTrie.Builder();
        for (String[] row : rows) {
            addForms(trie, row[0], row[1], parents.contains(row[0]));
        }
        for (String[] row : Tables.rows("cn-former-names.csv", 2)) {
            trie.add(row[1], CnEntry.classed(row[0], parents.contains(row[0])));
        }
        return new CnDivisions(names, trie.build(entry -> CnEntry.bitOfLevel(CnEntry.level(entry))));
    }

    private static void addForms(NameTrie.Builder trie, String code, String name, boolean hasCounties) {
        if (name.isEmpty()) {
            return;
        }
        for (String form : CnNames.classed(name)) {
            trie.add(form, CnEntry.classed(code, hasCounties));
        }
        String stem = CnNames.stem(name);
        if (!stem.isEmpty()) {
            trie.add(stem, CnEntry.bare(code, hasCounties));
        }
    }

    /**
     * Returns the name of a division.
     *
     * @param code 2 digits for a province, 4 for a prefecture, 6 for a county; null is refused
     * @return its full name, or null if no division of today has the code or it has no name of its own
     * @throws NullPointerException if the code is null
     */
    public @Nullable String nameOf(String code) {
        String name = names.get(Objects.requireNonNull(code, "code must not be null"));
        return name == null || name.isEmpty() ? null : name;
    }

    /**
     * Tells whether a division of today has a code.
     *
     * @param code 2 digits for a province, 4 for a prefecture, 6 for a county; null is refused
     * @return whether it is in the table
     * @throws NullPointerException if the code is null
     */
    public boolean isCode(String code) {
        return names.containsKey(Objects.requireNonNull(code, "code must not be null"));
    }

    /**
     * Returns where the county ends that an address starts with.
     *
     * @param nfcText an address in NFC, from large to small; null is refused
     * @return the end of the county (exclusive, in UTF-16 units), or -1 if no county was recognised
     * @throws NullPointerException if the text is null
     */
    public int prefixThroughCounty(String nfcText) {
        return head(nfcText).endOfCounty();
    }

    /**
     * Recognises the head of an address: province, city and county, any of which may be left out. White space, a comma
     * or the name of the country may precede or separate them. Of a text with a head of more than some dozen characters,
     * which has long separators, all is copied.
     *
     * @param nfcText an address in NFC, from large to small; null is refused
     * @return where the parts end
     * @throws NullPointerException if the text is null
     */
    public AddressHead head(String nfcText) {
        Objects.requireNonNull(nfcText, "nfcText must not be null");
        int length = Math.min(nfcText.length(), USUAL_HEAD);
        AddressReading reading = read(nfcText.substring(0, length).toCharArray(), length);
        return reading.read() <= length || length == nfcText.length()
                ? reading.head()
                : read(nfcText.toCharArray(), nfcText.length()).head();
    }

    /**
     * Recognises the head of an address that stands in an array, as {@link #head(String)} does.
     *
     * @param chars holds an address in NFC from its start, and is left as it is; null is refused
     * @param length the length of the address, 0 or more and not more than that of the array
     * @return where the parts end, and how much was read
     * @throws NullPointerException if the array is null
     */
    public AddressReading read(char[] chars, int length) {
        return CnHeadSearch.search(trie, Objects.requireNonNull(chars, "chars must not be null"), length);
    }
}
