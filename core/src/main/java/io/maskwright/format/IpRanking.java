package io.maskwright.format;

import io.maskwright.internal.text.IpAddresses;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Internet addresses of which the first bits stay. Addresses of version 4 and 6 are apart: each is written as one of its own
 * version, also {@code ::ffff:192.0.2.1}, which is an address of version 6 like any other. Written in canonical text:
 * version 6 as RFC 5952 says, whatever the layout of the input. Ports, brackets, zones, prefix lengths and white space are
 * no part of an address: texts with them are not read.
 */
final class IpRanking extends NamedRanking {

    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;
    private static final int MAX_SMALL_BITS = 62;

    private final int keptV4;
    private final int keptV6;

    private IpRanking(String name, int keptV4, int keptV6) {
        super(name, BigInteger.ONE.shiftLeft(Math.min(V4_BITS - keptV4, V6_BITS - keptV6)));
        this.keptV4 = keptV4;
        this.keptV6 = keptV6;
    }

    static IpRanking of(int keptV4, int keptV6) {
        check(keptV4, V4_BITS);
        check(keptV6, V6_BITS);
        return new IpRanking(keptV4 + keptV6 == 0 ? "ip" : "ip keep=" + keptV4 + "/" + keptV6, keptV4, keptV6);
    }

    private static void check(int kept, int bits) {
        if (kept < 0 || kept >= bits) {
            throw new IllegalArgumentException("kept bits must be 0 to " + (bits - 1) + ", but were " + kept);
        }
    }

    @Override
    public @Nullable Ranked read(String text) {
        long address = IpAddresses.v4(text);
        if (address >= 0) {
            return new RankedV4(address);
        }
        long[] halves = IpAddresses.v6(text);
        if (halves == null) {
            return null;
        }
        return V6_BITS - keptV6 <= MAX_SMALL_BITS
                ? new RankedV6(halves[0], halves[1])
                : new LargeV6(number(halves[0], halves[1]));
    }

    private static BigInteger number(long high, long low) {
        byte[] bytes = ByteBuffer.allocate(V6_BITS / Byte.SIZE)
                .putLong(high)
                .putLong(low)
                .array();
        return new BigInteger(1, bytes);
    }

    private final class RankedV4 extends SmallRanked {

        private final long network;

        RankedV4(long address) {
            super(1L << (V4_BITS - keptV4), address & ((1L << (V4_BITS - keptV4)) - 1));
            this.network = address - rank();
        }

        @Override
        public String kept() {
            return IpAddresses.v4Text(network) + "/" + keptV4;
        }

        @Override
        String text(long other) {
            return IpAddresses.v4Text(network + other);
        }
    }

    /** Of version 6 with at most 62 bits to number, all of them in the low half. */
    private final class RankedV6 extends SmallRanked {

        private final long high;
        private final long network;

        RankedV6(long high, long low) {
            super(1L << (V6_BITS - keptV6), low & ((1L << (V6_BITS - keptV6)) - 1));
            this.high = high;
            this.network = low - rank();
        }

        @Override
        public String kept() {
            return IpAddresses.v6Text(high, network) + "/" + keptV6;
        }

        @Override
        String text(long other) {
            return IpAddresses.v6Text(high, network + other);
        }
    }

    /** Of version 6 with more bits to number. */
    private final class LargeV6 extends LargeRanked {

        private final BigInteger network;

        LargeV6(BigInteger address) {
            super(BigInteger.ONE.shiftLeft(V6_BITS - keptV6), address.mod(BigInteger.ONE.shiftLeft(V6_BITS - keptV6)));
            this.network = address.subtract(rank());
        }

        @Override
        public String kept() {
            return text(BigInteger.ZERO) + "/" + keptV6;
        }

        @Override
        String text(BigInteger other) {
            BigInteger address = network.add(other);
            return IpAddresses.v6Text(address.shiftRight(Long.SIZE).longValue(), address.longValue());
        }
    }
}
