package io.maskwright.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of version 1 that Chinese names are numbered by: surnames of one and of two characters, given characters. */
final class HanNames {

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';

    private final char[] single;
    private final List<String> compound;
    private final char[] given;
    private final short[] singleOf;
    private final short[] givenOf;
    private final Map<String, Integer> compoundOf = new HashMap<>();
    /** Compound surnames that are not a single surname and a given character. */
    private final List<String> unlike;
    /** By single surname, the numbers of the given characters that make a compound one with it, in ascending order. */
    private final int[][] seconds;

    private HanNames(List<String> surnames, String characters) {
        single = joined(surnames.stream().filter(name -> name.length() == 1).toList());
        compound = surnames.stream().filter(name -> name.length() == 2).toList();
        given = characters.toCharArray();
        singleOf = numbers(single);
        givenOf = numbers(given);
        for (String name : compound) {
            compoundOf.put(name, compoundOf.size());
        }
        unlike = compound.stream()
                .filter(name -> single(name.charAt(0)) < 0 || given(name.charAt(1)) < 0)
                .toList();
        seconds = new int[single.length][];
        for (int i = 0; i < single.length; i++) {
            char first = single[i];
            seconds[i] = compound.stream()
                    .filter(name -> name.charAt(0) == first && given(name.charAt(1)) >= 0)
                    .mapToInt(name -> given(name.charAt(1)))
                    .sorted()
                    .toArray();
        }
    }

    static HanNames tables() {
        return Holder.TABLES;
    }

    private static char[] joined(List<String> characters) {
        return String.join("", characters).toCharArray();
    }

    private static short[] numbers(char[] characters) {
        short[] numbers = new short[LAST - FIRST + 1];
        Arrays.fill(numbers, (short) -1);
        for (int i = 0; i < characters.length; i++) {
            numbers[characters[i] - FIRST] = (short) i;
        }
        return numbers;
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

    char singleAt(int number) {
        return single[number];
    }

    char givenAt(int number) {
        return given[number];
    }

    String compoundAt(int number) {
        return compound.get(number);
    }

    int singles() {
        return single.length;
    }

    int compounds() {
        return compound.size();
    }

    int givens() {
        return given.length;
    }

    /** Returns the compound surnames that are not a single surname and a given character. */
    List<String> unlike() {
        return unlike;
    }

    /** Returns the numbers of the given characters that make a compound surname with a single one, in ascending order. */
    int[] seconds(int single) {
        return seconds[single];
    }

    private static final class Holder {
        static final HanNames TABLES = new HanNames(
                Tables.rows("ranking-cn-surnames-1.csv", 1).stream()
                        .map(row -> row[0])
                        .toList(),
                String.join(
                        "",
                        Tables.rows("ranking-cn-given-1.csv", 1).stream()
                                .map(row -> row[0])
                                .toList()));
    }
}
