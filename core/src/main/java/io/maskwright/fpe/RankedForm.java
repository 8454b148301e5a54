package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.format.Ranked;
import io.maskwright.format.Ranking;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of a ranking: FF1 over the least power that reaches the size of the group; a result beyond the size is treated
 * again until it falls inside, which makes a permutation of the group (cycle walking). Not thread-safe.
 */
final class RankedForm implements Form {

    /** Formats have a few sizes of groups; a table that grows with the values met would be a leak of memory. */
    private static final int MAX_LANES = 1024;

    private final Ranking ranking;
    private final Function<Ff1Shape, Lane> lanes;
    private final Map<Long, Lane> smallLanes = new HashMap<>();
    private final Map<BigInteger, Lane> largeLanes = new HashMap<>();
    private long lastSize;
    private @Nullable Lane lastLane;

    RankedForm(Ranking ranking, Function<Ff1Shape, Lane> lanes) {
        this.ranking = ranking;
        this.lanes = lanes;
    }

    @Override
    public Reading read(Direction direction, String value) {
        Ranked ranked = direction == Direction.ENCRYPT ? ranking.read(value) : ranking.readWritten(value);
        if (ranked instanceof Ranked.Small small) {
            require(small.rank() >= 0 && small.rank() < small.size() && small.size() <= Ranked.Small.MAX_SIZE);
            return new SmallReading(small, lane(small.size()));
        }
        if (ranked instanceof Ranked.Large large) {
            require(large.rank().signum() >= 0 && large.rank().compareTo(large.size()) < 0);
            return new LargeReading(large, largeLanes(large.size()));
        }
        throw new UntreatableValueException(Reason.SHAPE);
    }

    /** A ranking of somebody's own that breaks the rules must not make what cannot be reversed. */
    private static void require(boolean isInside) {
        if (!isInside) {
            throw new UntreatableValueException(Reason.STRATEGY_FAILED, "ranking gave a rank outside its group");
        }
    }

    private Lane lane(long size) {
        Lane lane = lastLane;
        if (lane != null && size == lastSize) {
            return lane;
        }
        if (smallLanes.size() >= MAX_LANES) {
            smallLanes.clear();
        }
        lane = smallLanes.computeIfAbsent(size, s -> create(BigInteger.valueOf(s)));
        lastSize = size;
        lastLane = lane;
        return lane;
    }

    private Lane largeLanes(BigInteger size) {
        if (largeLanes.size() >= MAX_LANES) {
            largeLanes.clear();
        }
        return largeLanes.computeIfAbsent(size, this::create);
    }

    private Lane create(BigInteger size) {
        if (size.compareTo(BigInteger.valueOf(DomainFloor.MILLION.leastValues())) < 0) {
            throw new UntreatableValueException(Reason.TOO_SHORT, "its group has fewer than 1,000,000 values");
        }
        return lanes.apply(RankShape.of(size));
    }

    @Override
    public void clear(int length) {}

    private record SmallReading(Ranked.Small value, Lane lane) implements Reading {
        @Override
        public long tweak() {
            return KeptTweak.of(value.kept());
        }

        @Override
        public void load(int place) {
            lane.load(place, value.rank());
        }

        @Override
        public boolean isInside(int place) {
            return lane.number(place) < value.size();
        }

        @Override
        public String write(int place) {
            return value.write(lane.number(place));
        }
    }

    private record LargeReading(Ranked.Large value, Lane lane) implements Reading {
        @Override
        public long tweak() {
            return KeptTweak.of(value.kept());
        }

        @Override
        public void load(int place) {
            lane.load(place, value.rank());
        }

        @Override
        public boolean isInside(int place) {
            return lane.bigNumber(place).compareTo(value.size()) < 0;
        }

        @Override
        public String write(int place) {
            return value.write(lane.bigNumber(place));
        }
    }
}
