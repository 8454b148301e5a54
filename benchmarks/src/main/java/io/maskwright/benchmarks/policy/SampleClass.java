package io.maskwright.benchmarks.policy;

import io.maskwright.annotation.Sensitive;
import org.jspecify.annotations.Nullable;

/** Ten properties of categories that every sample policy has. */
final class SampleClass {

    @Sensitive("sample.c0")
    @Nullable
    String first;

    @Sensitive("sample.c1")
    @Nullable
    String second;

    @Sensitive("sample.c2")
    @Nullable
    String third;

    @Sensitive("sample.c3")
    @Nullable
    String fourth;

    @Sensitive("sample.c4")
    @Nullable
    String fifth;

    @Sensitive("sample.c5")
    @Nullable
    String sixth;

    @Sensitive("sample.c6")
    @Nullable
    String seventh;

    @Sensitive("sample.c7")
    @Nullable
    String eighth;

    @Sensitive("sample.c8")
    @Nullable
    String ninth;

    @Sensitive("sample.c9")
    @Nullable
    String tenth;
}
