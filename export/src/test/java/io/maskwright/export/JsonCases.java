package io.maskwright.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Values of JSON that are valid and texts that are none, in the groups that public suites for parsers have: structure,
 * literals, numbers, strings, escapes, UTF-8, white space, nesting. The cases are our own. {@code %} stands for a text
 * that must not be told.
 */
final class JsonCases {

    static final String CANARY = "canary5e0";

    /** Values that RFC 8259 has. */
    static final List<byte[]> VALID = bytes(
            // literals
            "true",
            "false",
            "null",
            // numbers
            "0",
            "-0",
            "7",
            "-12",
            "1234567890123456789012345678901234567890",
            "0.0",
            "-0.25",
            "1.0e0",
            "1E5",
            "1e+5",
            "1E-5",
            "20e1",
            "0e+1",
            "0.4e00669999999999999999999999999999999999999",
            "-1e+9999",
            "1.5e-9999",
            "-0.000000000000000000000000000000000000000000000000000000000000000000000000000000001",
            "100000000000000000000",
            // strings
            "\"\"",
            "\" \"",
            "\"%\"",
            "\"a/b\"",
            "\"'\"",
            "\"/* no comment */ // none\"",
            "\"[{,:}]\"",
            "\"\u007f\"",
            "\"\u2028\u2029\"",
            "\"\u00a0\u3000\"",
            "\"\ufeff\"",
            "\"\u00e9 \u0111 \u4e2d \ud83d\ude00\"",
            "\"\ud7ff\ue000\uffff\"",
            "\"\udbff\udfff\"",
            // escapes
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"\\u0000\"",
            "\"\\u0022\\u005c\\u0041\"",
            "\"\\uABCD\\uabcd\\uAbCd\"",
            "\"\\ud83d\\ude00\"",
            "\"\\uFFFE\\uffff\"",
            "\"\\u2028\"",
            "\"\\\\u0041\"",
            // half a pair is an escape as any other; what it means is for whoever reads it
            "\"\\ud83d\"",
            "\"\\ude00\\ud83d\"",
            "\"\\ud83dx\"",
            "\"\\ud83d\\u0041\"",
            // structure and white space
            "[]",
            "[ ]",
            "{}",
            "{ }",
            "[1]",
            "[ 1 , 2 ]",
            "[1,\t2,\r3]",
            "[null,true,\"%\",[],{}]",
            "[[[[]]],[[]]]",
            "{\"\":0}",
            "{\"a\":{\"a\":{\"a\":[]}}}",
            "{ \"a\" : \"%\" , \"b\" : [ { } ] }",
            "{\"\\u0061\":1,\"b\":2}",
            "{\"\\u0000\":1}",
            "{\"a\":1,\"A\":2,\"a \":3}",
            "{\"\u00e9\":1,\"e\u0301\":2}",
            // nesting, with the record around it 500 levels
            "[".repeat(499) + "]".repeat(499),
            "{\"a\":".repeat(499) + "1" + "}".repeat(499));

    /** Texts that are no JSON values. */
    static final List<byte[]> INVALID = invalid();

    private JsonCases() {}

    private static List<byte[]> invalid() {
        List<byte[]> cases = new ArrayList<>(bytes(
                // literals
                "True",
                "TRUE",
                "nul",
                "nulll",
                "tru e",
                "fals",
                "undefined",
                "NaN",
                "Infinity",
                "-Infinity",
                "%",
                // numbers
                "+1",
                "-",
                "--1",
                "01",
                "-01",
                "00",
                "1.",
                ".5",
                "-.5",
                "1.e1",
                "1e",
                "1e+",
                "1E-",
                "1ee2",
                "1e1.5",
                "1.2.3",
                "1,5",
                "1_000",
                "0x1F",
                "1f",
                "1 000",
                "1+2",
                "\uff11",
                "\u0661",
                "1%",
                // strings
                "'%'",
                "\"%",
                "%\"",
                "\"%\"\"",
                "\"%\" \"b\"",
                "\"\t%\"",
                "\"\r%\"",
                "\"\u0000%\"",
                "\"\u001f%\"",
                "\u201c%\u201d",
                "`%`",
                // escapes
                "\"\\a\"",
                "\"\\x41\"",
                "\"\\'\"",
                "\"\\0\"",
                "\"\\U0041\"",
                "\"\\u\"",
                "\"\\u00\"",
                "\"\\u00 1\"",
                "\"\\u00g1\"",
                "\"\\u\uff11\uff11\uff11\uff11\"",
                "\"\\\u00e9\"",
                "\"\\ %\"",
                "\"\\",
                "\"\\\"",
                "\\u0022%\\u0022",
                // structure
                "",
                ",",
                ":",
                "[",
                "]",
                "{",
                "}",
                "[%",
                "[1",
                "[1,",
                "[,",
                "[,1]",
                "[1,]",
                "[1,,2]",
                "[1 2]",
                "[1;2]",
                "[1:2]",
                "[1}",
                "[1]]",
                "[[1]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\",1}",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\":1,,\"b\":2}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1:2}",
                "{\"a\"::1}",
                "{:1}",
                "{a:1}",
                "{1:1}",
                "{null:1}",
                "{'a':1}",
                "{[]:1}",
                "{\"a\":1]",
                "{\"a\":1}}",
                "{{}}",
                "{[]}",
                "[{\"a\":1}",
                "1 %",
                "[] []",
                "{}{}",
                "{}#",
                "<null>",
                "*",
                // comments
                "/*%*/1",
                "1/*%*/",
                "1//%",
                "[1,//%\r2]",
                "#%\r1",
                // white space
                "\u00a01",
                "[\u000b1]",
                "[\f1]",
                "\u20601",
                "\ufeff1",
                "[1\u0085]",
                // nesting, with the record around it 501 levels and many
                "[".repeat(500) + "]".repeat(500),
                "[".repeat(100_000),
                "{\"a\":".repeat(500) + "1" + "}".repeat(500)));
        // UTF-8: bytes that are no characters, in a string and outside
        for (int[] broken : new int[][] {
            {0x80},
            {0xBF},
            {0xC0, 0x80},
            {0xC1, 0xBF},
            {0xC3},
            {0xC3, 0x28},
            {0xE0, 0x80, 0x80},
            {0xE0, 0x9F, 0xBF},
            {0xE4, 0xB8},
            {0xE4, 0xB8, 0x41},
            {0xED, 0xA0, 0x80},
            {0xED, 0xBF, 0xBF},
            {0xF0, 0x80, 0x80, 0x80},
            {0xF0, 0x9F, 0x98},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xFE},
            {0xFF}
        }) {
            cases.add(with("\"%", broken, "\""));
            cases.add(with("[", broken, "]"));
        }
        return cases;
    }

    private static List<byte[]> bytes(String... cases) {
        return Stream.of(cases)
                .map(text -> text.replace("%", CANARY).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] with(String before, int[] broken, String after) {
        byte[] start = before.replace("%", CANARY).getBytes(StandardCharsets.UTF_8);
        byte[] end = after.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + broken.length + end.length];
        System.arraycopy(start, 0, all, 0, start.length);
        for (int i = 0; i < broken.length; i++) {
            all[start.length + i] = (byte) broken[i];
        }
        System.arraycopy(end, 0, all, start.length + broken.length, end.length);
        return all;
    }
}
