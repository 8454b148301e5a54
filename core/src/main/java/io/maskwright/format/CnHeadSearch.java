package io.maskwright.format;

import io.maskwright.internal.text.CharClasses;
import java.util.Arrays;

/**
 * One search for the head of a Chinese address. Tries all readings of province, city and county, any of which may be left
 * out, and keeps the one that reaches the smallest unit, of those the longest, of those the first.
 */
final class CnHeadSearch {

    private static final String BETWEEN = " \t\u3000\u00a0,，、-/·";
    /** What follows a bare name when it is part of the name of something else: a road, a village, another division. */
    private static final String CONTINUES = "省市区县旗州盟路街道巷弄胡里村镇乡大东西南北中前后一二三四五六七八九十新小花广场站桥";

    private static final char[][] COUNTRY = {"中华人民共和国".toCharArray(), "中国".toCharArray()};
    private static final char[][] FILLERS = {"市辖区".toCharArray(), "省直辖县级行政区划".toCharArray(), "自治区直辖县级行政区划".toCharArray()
    };

    private static final int IS_BETWEEN = 1;
    private static final int IS_CONTINUING = 2;
    private static final int IS_FILLING = 4;
    private static final int IS_COUNTRY = 8;
    private static final CharClasses CLASSES = CharClasses.of(c -> (BETWEEN.indexOf(c) >= 0 ? IS_BETWEEN : 0)
            | (CONTINUES.indexOf(c) >= 0 ? IS_CONTINUING : 0)
            | (starts(FILLERS, c) ? IS_FILLING : 0)
            | (starts(COUNTRY, c) ? IS_COUNTRY : 0));

    /** More than all codes. */
    private static final int ALL_CODES = 1_000_000;
    /** A name of two characters without a larger division before it is too short to tell: 城区, 忠县. */
    private static final int TELLING_CHARS = 3;
    /** A search is at so many places at once at most: before province, city or a second province, city, county. */
    private static final int MOST_PLACES = 4;

    private final NameTrie trie;
    private final char[] chars;
    private final int length;
    /** The nodes of the names that were found, and where these end: those at one place in a row, short ones first. */
    private final int[] nodes;

    private final int[] ends;
    private int found;
    private int read;
    private int endOfProvince = -1;
    private int endOfCity = -1;
    private int endOfCounty = -1;

    private CnHeadSearch(NameTrie trie, char[] chars, int length) {
        this.trie = trie;
        this.chars = chars;
        this.length = length;
        this.nodes = new int[trie.mostNamesAtOnePlace() * MOST_PLACES];
        this.ends = new int[nodes.length];
    }

    static AddressReading search(NameTrie trie, char[] chars, int length) {
        CnHeadSearch search = new CnHeadSearch(trie, chars, length);
        search.search();
        AddressHead head = new AddressHead(search.endOfProvince, search.endOfCity, search.endOfCounty);
        return new AddressReading(head, search.read);
    }

    private void search() {
        int start = skip(0);
        if (isAt(start, IS_COUNTRY)) {
            start = skip(after(COUNTRY, start));
        }
        find(start);
        int top = found;
        counties(0, start, -1, -1, 0, ALL_CODES);
        cities(0, -1, 0, ALL_CODES);
        for (int i = 0; i < top; i++) {
            if (!has(i, CnEntry.PROVINCE)) {
                continue;
            }
            for (int place = trie.entries(nodes[i]); place < trie.entries(nodes[i] + 1); place++) {
                int entry = trie.entry(place);
                if (CnEntry.level(entry) == CnEntry.PROVINCE) {
                    if (stands(entry, i, top)) {
                        offer(ends[i], -1, -1);
                    }
                    // A smaller division after it proves a bare name: 北京东城区.
                    afterProvince(ends[i], CnEntry.code(entry));
                }
            }
        }
    }

    private void afterProvince(int province, int code) {
        int start = skip(province);
        int below = code + CnEntry.PROVINCE_CODES;
        int bottom = found;
        find(start);
        int top = found;
        counties(bottom, start, province, -1, code, below);
        cities(bottom, province, code, below);
        afterFiller(start, province, code, below);
        // 北京市北京市朝阳区: a province in the place of the city adds nothing.
        for (int i = bottom; i < top; i++) {
            if (!has(i, CnEntry.PROVINCE)) {
                continue;
            }
            for (int place = trie.entries(nodes[i]); place < trie.entries(nodes[i] + 1); place++) {
                int entry = trie.entry(place);
                if (CnEntry.level(entry) == CnEntry.PROVINCE && CnEntry.code(entry) == code) {
                    int after = skip(ends[i]);
                    city(after, province, code, below);
                    afterFiller(after, province, code, below);
                }
            }
        }
        found = bottom;
    }

    /** 北京市市辖区朝阳区: words of tables in the place of the city add nothing either. */
    private void afterFiller(int start, int province, int low, int high) {
        int end = isAt(start, IS_FILLING) ? after(FILLERS, start) : start;
        if (end > start) {
            city(skip(end), province, low, high);
        }
    }

    /** Looks for a county, and for a city with or without a county after it, with codes from low to before high. */
    private void city(int start, int province, int low, int high) {
        int bottom = found;
        find(start);
        counties(bottom, start, province, -1, low, high);
        cities(bottom, province, low, high);
        found = bottom;
    }

    private void cities(int bottom, int province, int low, int high) {
        int top = found;
        for (int i = bottom; i < top; i++) {
            if (!has(i, CnEntry.CITY)) {
                continue;
            }
            for (int place = trie.entries(nodes[i]); place < trie.entries(nodes[i] + 1); place++) {
                int entry = trie.entry(place);
                int code = CnEntry.code(entry);
                if (CnEntry.level(entry) == CnEntry.CITY && code >= low && code < high) {
                    if (stands(entry, i, top)) {
                        offer(province, ends[i], CnEntry.isLowest(entry) ? ends[i] : -1);
                    }
                    int start = skip(ends[i]);
                    find(start);
                    counties(top, start, province, ends[i], code, code + CnEntry.CITY_CODES);
                    found = top;
                }
            }
        }
    }

    private void counties(int bottom, int start, int province, int city, int low, int high) {
        for (int i = bottom; i < found; i++) {
            if (!has(i, CnEntry.COUNTY)) {
                continue;
            }
            for (int place = trie.entries(nodes[i]); place < trie.entries(nodes[i] + 1); place++) {
                int entry = trie.entry(place);
                int code = CnEntry.code(entry);
                boolean within = CnEntry.level(entry) == CnEntry.COUNTY && code >= low && code < high;
                boolean telling = high < ALL_CODES || (!CnEntry.isBare(entry) && ends[i] - start >= TELLING_CHARS);
                if (within && telling && stands(entry, i, found)) {
                    offer(province, city, ends[i]);
                }
            }
        }
    }

    /** A bare name does not stand where it only begins a longer name with its class word: 甘孜 in 甘孜藏族自治州. */
    private boolean stands(int entry, int place, int top) {
        if (!CnEntry.isBare(entry) || !isBefore(ends[place])) {
            return true;
        }
        if (place < top - 1 && !CnEntry.isBare(trie.entry(trie.entries(nodes[top - 1] + 1) - 1))) {
            return false;
        }
        return !CLASSES.is(chars[ends[place]], IS_CONTINUING);
    }

    /** Whether a found name is one of a level at all. */
    private boolean has(int place, int level) {
        return (trie.kinds(nodes[place]) & CnEntry.bitOfLevel(level)) != 0;
    }

    private void offer(int province, int city, int county) {
        int rank = rank(province, city, county) - rank(endOfProvince, endOfCity, endOfCounty);
        int more =
                Math.max(province, Math.max(city, county)) - Math.max(endOfProvince, Math.max(endOfCity, endOfCounty));
        if (rank > 0 || (rank == 0 && more > 0)) {
            endOfProvince = province;
            endOfCity = city;
            endOfCounty = county;
        }
    }

    private static int rank(int province, int city, int county) {
        return county >= 0 ? 3 : city >= 0 ? 2 : province >= 0 ? 1 : 0;
    }

    /** Puts the names that start at a place on top of those found. */
    private void find(int start) {
        int end = start;
        int node = start < length ? trie.first(chars[start]) : NameTrie.NONE;
        while (node != NameTrie.NONE) {
            end++;
            if (trie.kinds(node) != 0) {
                nodes[found] = node;
                ends[found++] = end;
            }
            if (!trie.hasMore(node)) {
                // What stands at the end tells nothing.
                end--;
                break;
            }
            node = end < length ? trie.next(node, chars[end]) : NameTrie.NONE;
        }
        read = Math.max(read, end + 1);
    }

    /** Whether a place is before the end of the text; what stands there counts as read. */
    private boolean isBefore(int place) {
        read = Math.max(read, place + 1);
        return place < length;
    }

    private boolean isAt(int place, int classes) {
        return isBefore(place) && CLASSES.is(chars[place], classes);
    }

    private int skip(int start) {
        int i = start;
        while (i < length && CLASSES.is(chars[i], IS_BETWEEN)) {
            i++;
        }
        read = Math.max(read, i + 1);
        return i;
    }

    /** Returns the end of the first of some words that stands at a place, the place itself if none does. */
    private int after(char[][] words, int start) {
        for (char[] word : words) {
            int matched = 0;
            while (matched < word.length && isBefore(start + matched) && chars[start + matched] == word[matched]) {
                matched++;
            }
            if (matched == word.length) {
                return start + matched;
            }
        }
        return start;
    }

    private static boolean starts(char[][] words, char c) {
        return Arrays.stream(words).anyMatch(word -> word[0] == c);
    }
}
