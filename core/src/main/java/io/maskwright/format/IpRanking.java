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
final class IpRanking implements Ranking {

    /** Which versions are read. */
    enum Versions {
        ANY("ip"),
        V4("ip.v4"),
        V6("ip.v6");

        private final String category;

        Versions(String category) {
            this.category = category;
        }
    }

    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;
    private static final int MAX_SMALL_BITS = 62;

    private final Versions versions;
    private final int keptV4;
    private final int keptV6;

    private IpRanking(Versions versions, int keptV4, int keptV6) {
        this.versions = versions;
        this.keptV4 = keptV4;
        this.keptV6 = keptV6;
    }

    static IpRanking any(int keptV4, int keptV6) {
        return new IpRanking(Versions.ANY, checked(keptV4, V4_BITS), checked(keptV6, V6_BITS));
    }

    static IpRanking v4(int kept) {
        return new IpRanking(Versions.V4, checked(kept, V4_BITS), 0);
    }

    static IpRanking v6(int kept) {
        return new IpRanking(Versions.V6, 0, checked(kept, V6_BITS));
    }

    private static int checked(int kept, int bits) {
        if (kept < 0 || kept >= bits) {
            throw new IllegalArgumentException("kept bits must be 0 to " + (bits - 1) + ", but were " + kept);
        }
        return kept;
    }

    @Override
    public String name() {
        String kept =
                switch (versions) {
                    case ANY -> keptV4 + "/" + keptV6;
                    case V4 -> String.valueOf(keptV4);
                    case V6 -> String.valueOf(keptV6);
                };
        return keptV4 + keptV6 == 0 ? versions.category : versions.category + " keep=" + kept;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public BigInteger smallestGroup() {
        int v4 = V4_BITS - keptV4;
        int v6 = V6_BITS - keptV6;
        return BigInteger.ONE.shiftLeft(
                switch (versions) {
                    case ANY -> Math.min(v4, v6);
                    case V4 -> v4;
                    case V6 -> v6;
                });
    }

    @Override
    public @Nullable Ranked read(String text) {
        if (versions != Versions.V6) {
            long address = IpAddresses.v4(text);
            if (address >= 0) {
                return new RankedV4(address);
            }
        }
        if (versions == Versions.V4) {
            return null;
        }
        long[] halves = IpAddresses.v6(text);
        if (halves == null) {
            return null;
        }
        RankedV6 ranked = new RankedV6(halves[0], halves[1]);
        return V6_BITS - keptV6 <= MAX_SMALL_BITS ? ranked : new Whole(ranked);
    }

    @Override
    public String toString() {
        return name();
    }

    private String keptText(String network, int kept) {
        return kept == 0 && versions != Versions.ANY ? "" : network + "/" + kept;
    }

    private final class RankedV4 implements Ranked.Small {

        private final long address;

        RankedV4(long address) {
            this.address = address;
        }

        @Override
        public String kept() {
            return keptText(IpAddresses.v4Text(address - rank()), keptV4);
        }

        @Override
        public long size() {
            return 1L << (V4_BITS - keptV4);
        }

        @Override
        public long rank() {
            return address & (size() - 1);
        }

        @Override
        public String write(long rank) {
            return IpAddresses.v4Text(address - rank() + rank);
        }
    }

    /** Of version 6 with at most 62 bits to number, all of them in the low half. */
    private final class RankedV6 implements Ranked.Small {

        private final long high;
        private final long low;

        RankedV6(long high, long low) {
            this.high = high;
            this.low = low;
        }

        @Override
        public String kept() {
            return keptText(IpAddresses.v6Text(high, low - rank()), keptV6);
        }

        @Override
        public long size() {
            return 1L << (V6_BITS - keptV6);
        }

        @Override
        public long rank() {
            return low & (size() - 1);
        }

        @Override
        public String write(long rank) {
            return IpAddresses.v6Text(high, low - rank() + rank);
        }
    }

    /** Of version 6 with more bits to number. */
    private final class Whole implements Ranked.Large {

        private final BigInteger address;

        Whole(RankedV6 halves) {
            byte[] bytes = ByteBuffer.allocate(V6_BITS / Byte.SIZE)
                    .putLong(halves.high)
                    .putLong(halves.low)
                    .array();
            this.address = new BigInteger(1, bytes);
        }

        @Override
        public String kept() {
            return keptText(text(address.subtract(rank())), keptV6);
        }

        @Override
        public BigInteger size() {
            return BigInteger.ONE.shiftLeft(V6_BITS - keptV6);
        }

        @Override
        public BigInteger rank() {
            return address.and(size().subtract(BigInteger.ONE));
        }

        @Override
        public String write(BigInteger rank) {
            return text(address.subtract(rank()).add(rank));
        }

        private String text(BigInteger number) {
            return IpAddresses.v6Text(number.shiftRight(Long.SIZE).longValue(), number.longValue());
        }
    }
}
