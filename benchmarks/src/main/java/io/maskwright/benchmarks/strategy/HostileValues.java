package io.maskwright.benchmarks.strategy;

import java.util.List;

/** Values that stand where they should not, in any column. */
final class HostileValues {

    /** Those that are neither blank nor masked already: of them nothing may come back whole. */
    static final List<String> READABLE = List.of(
            "1",
            "张",
            "é",
            "e\u0301",
            "a@",
            "@b",
            "x@",
            "12",
            "张三",
            "😀",
            "138",
            "a@b",
            "😀x",
            "1234",
            "12345",
            "1234567",
            "+1 234",
            "a@b.c",
            "@b.com",
            "😀x@b.com",
            "\"a@b\"@c.com",
            "notanemail",
            "hunter2",
            "𠮷野家",
            "👨‍👩‍👧x",
            "\u202Eabc\u202C",
            "O'Neil",
            "阿里木江·买买提",
            "localhost",
            "::1",
            "::ffff:1.2.3.4",
            "粤Z12345港澳",
            "１３８１２３４５６７８",
            "008613800138000",
            "(021)5555-1234",
            "110105491231002",
            "4111-1111-1111-1111",
            "\uD83D",
            "a\u0000b",
            "مرحبا بالعالم",
            "\"},{\"x\":\"$1\\",
            "N/A",
            "unknown value that somebody typed into the wrong column; the number is 13812345678",
            "=cmd|'/c calc'!A1");

    private static final List<String> BLANK_OR_MASKED = List.of("", " ", "\t", "138****5678", "********");

    private HostileValues() {}

    /** The values in turn. */
    static String at(int index) {
        int of = index % (READABLE.size() + BLANK_OR_MASKED.size());
        return of < READABLE.size() ? READABLE.get(of) : BLANK_OR_MASKED.get(of - READABLE.size());
    }
}
