package io.maskwright.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of version 1 that Chinese names are numbered by: surnames of one and of two characters, given characters; in
 * each the common ones first.
 */
final class HanNames {

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';

    private final char[] single;
    private final List<String> compound;
    private final char[] given;
    private final Tiers singles;
    private final Tiers compounds;
    private final Tiers givens;
    private final short[] singleOf;
    private final short[] givenOf;
    private final Map<String, Integer> compoundOf = new HashMap<>();
    /** By single surname, the numbers of the given characters that make a compound one with it. */
    private final Gaps[] seconds;

    private HanNames(String surnameFile, String givenFile) {
        List<String[]> surnames = Tables.rows(surnameFile, 2);
        List<String[]> one =
                surnames.stream().filter(row -> row[1].length() == 1).toList();
        List<String[]> two =
                surnames.stream().filter(row -> row[1].length() == 2).toList();
        List<String[]> characters = Tables.rows(givenFile, 2).stream()
                .flatMap(row -> row[1].chars().mapToObj(c -> new String[] {row[0], String.valueOf((char) c)}))
                .toList();
        singles = Tiers.of(surnameFile, one);
        compounds = Tiers.of(surnameFile, two);
        givens = Tiers.of(givenFile, characters);
        single = joined(one);
        compound = two.stream().map(row -> row[1]).toList();
        given = joined(characters);
        singleOf = numbers(single);
        givenOf = numbers(given);
        for (String name : compound) {
            compoundOf.put(name, compoundOf.size());
        }
        seconds = new Gaps[single.length];
        for (int i = 0; i < single.length; i++) {
            seconds[i] = seconds(single[i]);
        }
    }

    static HanNames tables() {
        return Holder.TABLES;
    }

    private static char[] joined(List<String[]> rows) {
        return String.join("", rows.stream().map(row -> row[1]).toList()).toCharArray();
    }

    private static short[] numbers(char[] characters) {
        short[] numbers = new short[LAST - FIRST + 1];
        Arrays.fill(numbers, (short) -1);
        for (int i = 0; i < characters.length; i++) {
            numbers[characters[i] - FIRST] = (short) i;
        }
        return numbers;
    }

    private Gaps seconds(char first) {
        long[] numbers = compound.stream()
                .filter(name -> name.charAt(0) == first && given(name.charAt(1)) >= 0)
                .mapToLong(name -> given(name.charAt(1)))
                .toArray();
        return numbers.length == 0 ? Gaps.NONE : new Gaps(numbers);
    }

    private static int number(short[] numbers, char c) {
        return c < FIRST || c > LAST ? -1 : numbers[c - FIRST];
    }

    /** Returns the number of a surname of one character, or -1. */
    int single(char c) {
        return number(singleOf, c);
    }

    /** Returns the number of a given character, or -1. */
    int given(char c) {
        return number(givenOf, c);
    }

    /** Returns the number of a surname of two characters, or -1. */
    int compound(String name) {
        return compoundOf.getOrDefault(name, -1);
    }

    char singleAt(long number) {
        return single[(int) number];
    }

    char givenAt(long number) {
        return given[(int) number];
    }

    String compoundAt(long number) {
        return compound.get((int) number);
    }

    Tiers singles() {
        return singles;
    }

    Tiers compounds() {
        return compounds;
    }

    Tiers givens() {
        return givens;
    }

    /** Returns the numbers of the given characters that make a compound surname with a single one. */
    Gaps seconds(int single) {
        return seconds[single];
    }

    private static final class Holder {
        static final HanNames TABLES = new HanNames("ranking-cn-surnames-1.csv", "ranking-cn-given-1.csv");
    }
}
