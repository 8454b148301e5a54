package io.maskwright.token;

import org.jspecify.annotations.Nullable;

/** The tokens that one value can have. Immutable. */
interface TokenSpace {

    /**
     * Returns how many there are, the value itself perhaps among them.
     *
     * @return 1 or more; {@link Long#MAX_VALUE} if there are more than that
     */
    long size();

    /** Draws a token, each equally likely; null if what was drawn cannot be this value's token. */
    @Nullable
    String draw(RandomBits random);

    /** Returns the token of a number below a {@link #size()} that is small; null if it cannot be this value's token. */
    @Nullable
    String at(int number);
}
