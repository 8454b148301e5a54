package io.maskwright.token;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.format.Ranked;
import io.maskwright.format.Ranking;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Other values of the group of a ranking. */
final class RankedTokens extends TokenFormat {

    private static final String CARDS = "card.pan";
    private static final String WRONG_CHECK_DIGIT = " check=invalid";

    private final Ranking ranking;

    RankedTokens(Ranking ranking) {
        super(ranking.name() + " " + ranking.version());
        if (ranking.name().startsWith(CARDS) && !ranking.name().endsWith(WRONG_CHECK_DIGIT)) {
            throw new IllegalArgumentException("tokens of payment cards must have a wrong check digit");
        }
        this.ranking = ranking;
    }

    @Override
    TokenSpace space(String value) {
        if (value.length() > MAX_LENGTH_CHARS) {
            throw new UntreatableValueException(Reason.TOO_LONG, "at most " + MAX_LENGTH_CHARS + " characters");
        }
        Ranked ranked = value.isBlank() ? null : ranking.read(value);
        if (ranked == null) {
            throw new UntreatableValueException(Reason.SHAPE);
        }
        return ranked instanceof Ranked.Small small ? new Small(value, small) : new Large(value, (Ranked.Large) ranked);
    }

    @Override
    Shape shape(String text) {
        return shapeOfValue(text);
    }

    /** A value with its own rank in another writing is no token of it either. */
    private record Small(String value, Ranked.Small ranked) implements TokenSpace {

        @Override
        public long size() {
            return ranked.size();
        }

        @Override
        public @Nullable String draw(RandomBits random) {
            return written(random.below(ranked.size()));
        }

        @Override
        public @Nullable String at(int number) {
            return written(number);
        }

        private @Nullable String written(long rank) {
            String token = rank == ranked.rank() ? value : ranked.write(rank);
            return token.equals(value) ? null : token;
        }

        /** Nothing of the value. */
        @Override
        public String toString() {
            return "RankedTokens";
        }
    }

    private record Large(String value, Ranked.Large ranked) implements TokenSpace {

        @Override
        public long size() {
            return Long.MAX_VALUE;
        }

        @Override
        public @Nullable String draw(RandomBits random) {
            BigInteger rank = random.below(ranked.size());
            String token = rank.equals(ranked.rank()) ? value : ranked.write(rank);
            return token.equals(value) ? null : token;
        }

        @Override
        public String at(int number) {
            throw new IllegalStateException("there are too many to number");
        }

        /** Nothing of the value. */
        @Override
        public String toString() {
            return "RankedTokens";
        }
    }
}
