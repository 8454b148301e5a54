package io.maskwright.format;

import java.math.BigInteger;

/** A ranking of version 1 with a fixed name. Immutable. */
abstract class NamedRanking implements Ranking {

    private final String name;
    private final BigInteger smallestGroup;

    NamedRanking(String name, BigInteger smallestGroup) {
        this.name = name;
        this.smallestGroup = smallestGroup;
    }

    NamedRanking(String name, long smallestGroup) {
        this(name, BigInteger.valueOf(smallestGroup));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int version() {
        return 1;
    }

    @Override
    public final BigInteger smallestGroup() {
        return smallestGroup;
    }

    /** Returns the name and the version. */
    @Override
    public final String toString() {
        return name + " version " + version();
    }
}
