package io.maskwright.testdata;

/** Mail addresses in domains that are reserved for examples (RFC 2606): none can be delivered. */
final class Emails {

    private static final String[] DOMAINS = {"@example.com", "@example.net", "@example.org"};
    private static final String[] PINYIN = {
        "zhang.wei",
        "li_na",
        "wangfang",
        "liu.yang",
        "chenjing",
        "yang.min",
        "zhaolei",
        "huang_qiang",
        "zhouyan",
        "wu.jun"
    };

    private Emails() {}

    /** Appends the address of somebody in China. */
    static void appendChinese(StringBuilder out, Draws draws) {
        out.append(draws.from(PINYIN)).append(draws.below(10_000));
        appendDomain(out, draws);
    }

    static void appendDomain(StringBuilder out, Draws draws) {
        out.append(draws.from(DOMAINS));
    }
}
