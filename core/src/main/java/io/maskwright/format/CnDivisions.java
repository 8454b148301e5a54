package io.maskwright.format;

import io.maskwright.format.NameTrie.Entry;
import io.maskwright.format.NameTrie.Form;
import io.maskwright.format.NameTrie.Found;
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
 * <p>Immutable and thread-safe. Look-ups do not depend on the length of the text.
 */
public final class CnDivisions {

    private static final String BETWEEN = " \t\u3000\u00a0,，、-/·";
    /** What follows a bare name when it is part of the name of something else: a road, a village, another division. */
    private static final String CONTINUES = "省市区县旗州盟路街道巷弄胡里村镇乡大东西南北中前后一二三四五六七八九十新小花广场站桥";

    private static final String[] COUNTRY = {"中华人民共和国", "中国"};
    private static final String[] FILLERS = {"市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划"};

    private final Map<String, String> names;
    private final Set<String> citiesWithCounties;
    private final NameTrie trie;

    private CnDivisions(Map<String, String> names, Set<String> citiesWithCounties, NameTrie trie) {
        this.names = names;
        this.citiesWithCounties = citiesWithCounties;
        this.trie = trie;
    }

    static CnDivisions load() {
        Map<String, String> names = new HashMap<>();
        Set<String> parents = new HashSet<>();
        NameTrie trie = new NameTrie();
        for (String[] row : Tables.rows("cn-divisions.csv", 2)) {
            names.put(row[0], row[1]);
            if (row[0].length() == 6) {
                parents.add(row[0].substring(0, 4));
            }
            addForms(trie, row[0], row[1]);
        }
        for (String[] row : Tables.rows("cn-former-names.csv", 2)) {
            trie.add(row[1], new Entry(row[0], Form.CLASSED));
        }
        return new CnDivisions(names, parents, trie);
    }

    private static void addForms(NameTrie trie, String code, String name) {
        if (name.isEmpty()) {
            return;
        }
        for (String form : CnNames.classed(name)) {
            trie.add(form, new Entry(code, Form.CLASSED));
        }
        String stem = CnNames.stem(name);
        if (!stem.isEmpty()) {
            trie.add(stem, new Entry(code, Form.BARE));
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
     * or the name of the country may precede or separate them.
     *
     * @param nfcText an address in NFC, from large to small; null is refused
     * @return where the parts end
     * @throws NullPointerException if the text is null
     */
    public AddressHead head(String nfcText) {
        Objects.requireNonNull(nfcText, "nfcText must not be null");
        int start = skip(nfcText, 0);
        for (String country : COUNTRY) {
            if (nfcText.startsWith(country, start)) {
                start = skip(nfcText, start + country.length());
                break;
            }
        }
        List<Found> names = trie.at(nfcText, start);
        AddressHead best = city(nfcText, names, start, -1, "");
        for (Found found : names) {
            String code = found.entry().code();
            if (code.length() == 2) {
                AddressHead here = new AddressHead(found.end(), -1, -1);
                AddressHead below = afterProvince(nfcText, found.end(), code);
                // A smaller division after it proves a bare name: 北京东城区.
                if (stands(nfcText, found, names) || !below.equals(here)) {
                    best = better(best, better(here, below));
                }
            }
        }
        return best;
    }

    private AddressHead afterProvince(String text, int endOfProvince, String code) {
        int next = skip(text, endOfProvince);
        List<Found> names = trie.at(text, next);
        AddressHead best = city(text, names, next, endOfProvince, code);
        best = better(best, afterFiller(text, next, endOfProvince, code));
        // 北京市北京市朝阳区: a province in the place of the city adds nothing.
        for (Found again : names) {
            if (again.entry().code().equals(code)) {
                int after = skip(text, again.end());
                best = better(best, city(text, after, endOfProvince, code));
                best = better(best, afterFiller(text, after, endOfProvince, code));
            }
        }
        return best;
    }

    /** 北京市市辖区朝阳区: words of tables in the place of the city add nothing either. */
    private AddressHead afterFiller(String text, int start, int endOfProvince, String code) {
        for (String filler : FILLERS) {
            if (text.startsWith(filler, start)) {
                return city(text, skip(text, start + filler.length()), endOfProvince, code);
            }
        }
        return AddressHead.NONE;
    }

    private AddressHead city(String text, int start, int endOfProvince, String province) {
        return city(text, trie.at(text, start), start, endOfProvince, province);
    }

    private AddressHead city(String text, List<Found> names, int start, int endOfProvince, String province) {
        AddressHead best = county(text, names, start, new AddressHead(endOfProvince, -1, -1), province);
        for (Found found : names) {
            String code = found.entry().code();
            if (code.length() == 4 && code.startsWith(province)) {
                boolean lowest = !citiesWithCounties.contains(code);
                AddressHead here = new AddressHead(endOfProvince, found.end(), lowest ? found.end() : -1);
                int next = skip(text, found.end());
                AddressHead below = county(text, trie.at(text, next), next, here, code);
                if (stands(text, found, names) || !below.equals(here)) {
                    best = better(best, below);
                }
            }
        }
        return best;
    }

    private AddressHead county(String text, List<Found> names, int start, AddressHead above, String parent) {
        AddressHead best = above;
        for (Found found : names) {
            Entry entry = found.entry();
            boolean within = entry.code().length() == 6 && entry.code().startsWith(parent);
            if (within && isTelling(found, start, parent) && stands(text, found, names)) {
                best = better(best, new AddressHead(above.endOfProvince(), above.endOfCity(), found.end()));
            }
        }
        return best;
    }

    /** A bare name needs a parent, and so do 城区 and 忠县. */
    private static boolean isTelling(Found found, int start, String parent) {
        if (found.entry().form() == Form.BARE) {
            return !parent.isEmpty();
        }
        return !parent.isEmpty() || found.end() - start > 2;
    }

    /** A bare name does not stand where it only begins a longer name with its class word: 甘孜 in 甘孜藏族自治州. */
    private static boolean stands(String text, Found found, List<Found> names) {
        if (found.entry().form() == Form.CLASSED || found.end() >= text.length()) {
            return true;
        }
        // Names come short ones first.
        Found longest = names.get(names.size() - 1);
        if (longest.end() > found.end() && longest.entry().form() == Form.CLASSED) {
            return false;
        }
        return CONTINUES.indexOf(text.charAt(found.end())) < 0;
    }

    private static AddressHead better(AddressHead one, AddressHead other) {
        return other.beats(one) ? other : one;
    }

    private static int skip(String text, int start) {
        int i = start;
        while (i < text.length() && BETWEEN.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
