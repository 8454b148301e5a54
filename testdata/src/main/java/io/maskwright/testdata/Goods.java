package io.maskwright.testdata;

/** What is in parcels and orders. */
final class Goods {

    private static final String[] PLAIN = {"手机壳", "女装/连衣裙", "婴儿奶粉", "书", "笔记本电脑", "口红", "法律文书", "HIV自测试剂", "抗抑郁药", "血压计"
    };
    private static final String[] ODD = {"\"限量版\"球鞋", "茶叶, 礼盒", "速食\n组合装"};

    private Goods() {}

    /** Draws goods; some names have quotes, a comma or a line break in them. */
    static String drawn(Draws draws) {
        return draws.odd(2300) ? draws.from(ODD) : draws.from(PLAIN);
    }
}
