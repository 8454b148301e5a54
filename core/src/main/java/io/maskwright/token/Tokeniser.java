package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.VaultUnavailableException;
import io.maskwright.fpe.FpeBatch;
import io.maskwright.key.DomainKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Replaces values by random tokens that a vault remembers. A value that comes again gets its token again
 * ({@link Repeat#SAME}), by whatever process, or a fresh one. A token can be bound to a record and can end.
 *
 * <p>{@code 13812345678} → {@code k5l3qzv2m7xw4ehd6ybn2ocuta}, or another form of {@link TokenFormat}
 *
 * <p>Values are equal if all their characters are: nothing is normalised, and every character comes back. In one domain a
 * value has one token for each format and binding, and one more where tokens end. Nothing is handed out but what the vault
 * reported as stored, or found. A token is never its own value.
 *
 * <p><b>Ends.</b> A token keeps the end it was made with; one that has expired by this tokeniser's clock is not handed out
 * again and the value gets a new one.
 *
 * <p><b>Keys.</b> Values are encrypted under the primary version of the domain's key, asked for once. Equal values are
 * found by fingerprints under the index key of the domain, which the vault keeps wrapped: a rotation changes no token.
 *
 * <p><b>Security.</b> Tokens are random: without the vault they tell nothing but equality (with {@link Repeat#SAME}) and
 * what the format keeps. The vault has keyed fingerprints and encrypted values: it shows how many values there are, their
 * length and when they came. Who has the vault and the keys has the values; who can have values tokenised can try guesses.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tokeniser {

    /** The longest value, in bytes of UTF-8: {@value}. */
    public static final int MAX_BYTES = 1 << 16;

    /** The longest life of a token: 100 years. */
    public static final Duration MAX_TIME_TO_LIVE = Duration.ofDays(36_500);

    private final TokenFormat format;
    private final Repeat repeat;
    private final @Nullable Duration timeToLive;
    private final Clock clock;
    private final TokenCrypto crypto;
    private final CheckedVault vault;
    private final TokenIndex index;
    private final String kind;

    private Tokeniser(Builder builder) {
        this.format = builder.format;
        this.repeat = builder.repeat;
        this.timeToLive = builder.timeToLive;
        this.clock = builder.clock;
        this.crypto = new TokenCrypto(builder.keys, builder.domain);
        this.vault = new CheckedVault(() -> builder.vaults.vault(builder.domain), builder.domain);
        this.index = new TokenIndex(crypto, vault);
        // A token that ends is of no use to whoever needs one that lasts.
        this.kind = format.name() + (timeToLive == null ? "" : "/ends");
    }

    /**
     * Starts a tokeniser. Nothing is fetched or opened before the first value.
     *
     * @param keys the keys of the domains
     * @param vaults the vaults of the domains
     * @param domain the name of a domain that has a key and a vault
     * @return a builder for opaque tokens without an end, the same for equal values
     */
    public static Builder builder(DomainKeys keys, DomainVaults vaults, String domain) {
        return new Builder(keys, vaults, domain);
    }

    /**
     * Replaces a value that is bound to nothing.
     *
     * @param value any text of at most {@link #MAX_BYTES} that the format takes
     * @return its token
     * @throws UntreatableValueException if it is too long, has half of a character, is none of the format, or no token is
     *     left for it ({@link Reason#STRATEGY_FAILED})
     * @throws VaultUnavailableException if the vault fails: no token is handed out
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public String tokenise(String value) {
        return tokenise(value, null);
    }

    /**
     * Replaces a value by a token that is bound to a record: another record's token of it is another one, and only with
     * this binding does it open.
     *
     * @param value any text of at most {@link #MAX_BYTES} that the format takes
     * @param binding what names the record, of at most {@link #MAX_BYTES}; null for none
     * @return its token
     * @throws UntreatableValueException as {@link #tokenise(String)}; {@link Reason#CONTEXT} if the binding does not fit
     * @throws VaultUnavailableException if the vault fails: no token is handed out
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public String tokenise(String value, @Nullable String binding) {
        Objects.requireNonNull(value, "value must not be null");
        TokenBatch batch = batch(1);
        WantedToken wanted = wanted(value, binding);
        batch.add(wanted);
        batch.run();
        if (wanted.token == null) {
            throw new UntreatableValueException(Reason.STRATEGY_FAILED, "no token is left for values of this shape");
        }
        return wanted.token;
    }

    /**
     * Replaces a column of values. Distinct values are looked up together and new ones stored together: one or two calls
     * of the vault for each {@link TokenVault#MAX_BATCH}, more only where somebody else was quicker or tokens are scarce.
     * Where the vault fails nothing is handed out, and all may be repeated.
     *
     * @param values the values; null stays null; not changed
     * @param bindings what each value is bound to, null for none; null if none is bound
     * @param count how many to take, from the first
     * @param results another array, which gets the tokens; null where a value could not be treated
     * @param failures hears of those
     * @throws IllegalArgumentException if results is one of the other arrays, or one is too short
     * @throws VaultUnavailableException if the vault fails; results are not touched
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public void tokenise(
            @Nullable String[] values,
            @Nullable String @Nullable [] bindings,
            int count,
            @Nullable String[] results,
            FpeBatch.Failures failures) {
        if (values == results || bindings == results) {
            throw new IllegalArgumentException("results must be another array than values and bindings");
        }
        int longest = Math.min(Math.min(values.length, results.length), bindings == null ? count : bindings.length);
        if (count < 0 || count > longest) {
            throw new IllegalArgumentException("count must be 0 to the length of all arrays, but was " + count);
        }
        WantedToken[] wanted = new WantedToken[count];
        Reason[] refused = new Reason[count];
        collect(values, bindings, wanted, refused);
        for (int i = 0; i < count; i++) {
            String token = wanted[i] == null ? null : wanted[i].token;
            results[i] = token;
            if (values[i] != null && token == null) {
                failures.failed(i, refused[i] == null ? Reason.STRATEGY_FAILED : refused[i]);
            }
        }
    }

    private void collect(
            @Nullable String[] values, @Nullable String @Nullable [] bindings, WantedToken[] wanted, Reason[] refused) {
        TokenBatch batch = batch(wanted.length);
        Map<TokenPayload, WantedToken> known = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            String value = values[i];
            if (value == null) {
                continue;
            }
            TokenPayload payload = new TokenPayload(bindings == null ? null : bindings[i], value);
            WantedToken same = repeat == Repeat.SAME ? known.get(payload) : null;
            try {
                wanted[i] = same == null ? wanted(value, payload.binding()) : same;
                if (same == null) {
                    known.put(payload, wanted[i]);
                    batch.add(wanted[i]);
                }
            } catch (UntreatableValueException e) {
                refused[i] = e.reason();
            }
        }
        batch.run();
    }

    /**
     * Tells whether a text is a token of this format, without turning it back. Where values can look like tokens, the vault
     * is asked whether it holds the text as a token of the domain, expired or not: a token that was purged is then no
     * longer told from a value, and a value that is somebody's token is taken for one.
     *
     * @param text any text
     * @return whether it is a token
     * @throws VaultUnavailableException if the vault fails
     */
    public boolean isToken(String text) {
        return switch (format.shape(text)) {
            case NO -> false;
            case POSSIBLE -> !vault.findByToken(List.of(text)).isEmpty();
            case CERTAIN -> true;
        };
    }

    private WantedToken wanted(String value, @Nullable String binding) {
        if (value.length() > MAX_BYTES || Utf8.of(value).length > MAX_BYTES) {
            throw new UntreatableValueException(Reason.TOO_LONG, "at most " + MAX_BYTES + " bytes get a token");
        }
        if (binding != null && !isBinding(binding)) {
            throw new UntreatableValueException(Reason.CONTEXT);
        }
        OpaqueBytes fingerprint = repeat == Repeat.SAME ? index.fingerprint(kind, binding, value) : null;
        return new WantedToken(value, new TokenPayload(binding, value), format.space(value), fingerprint);
    }

    private static boolean isBinding(String binding) {
        try {
            return binding.length() <= MAX_BYTES && Utf8.of(binding).length <= MAX_BYTES;
        } catch (UntreatableValueException e) {
            return false;
        }
    }

    private TokenBatch batch(int tokens) {
        // A vault takes tokens of domains it has an index key for, be there fingerprints or not.
        index.hash();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new TokenBatch(crypto, vault, now, timeToLive == null ? null : now.plus(timeToLive), tokens);
    }

    /** Names domain and format, nothing of keys and values. */
    @Override
    public String toString() {
        return "Tokeniser[" + crypto.domain() + ", " + kind + "]";
    }

    /** Collects what a tokeniser needs. Not thread-safe. */
    public static final class Builder {

        private final DomainKeys keys;
        private final DomainVaults vaults;
        private final String domain;
        private TokenFormat format = TokenFormat.opaque();
        private Repeat repeat = Repeat.SAME;
        private @Nullable Duration timeToLive;
        private Clock clock = Clock.systemUTC();

        private Builder(DomainKeys keys, DomainVaults vaults, String domain) {
            this.keys = Objects.requireNonNull(keys, "keys must not be null");
            this.vaults = Objects.requireNonNull(vaults, "vaults must not be null");
            this.domain = Objects.requireNonNull(domain, "domain must not be null");
        }

        /**
         * Sets what tokens look like.
         *
         * @param format the format; {@link TokenFormat#opaque()} by default
         * @return this
         */
        public Builder format(TokenFormat format) {
            this.format = Objects.requireNonNull(format, "format must not be null");
            return this;
        }

        /**
         * Sets what a value gets that comes again.
         *
         * @param repeat {@link Repeat#SAME} by default
         * @return this
         */
        public Builder repeat(Repeat repeat) {
            this.repeat = Objects.requireNonNull(repeat, "repeat must not be null");
            return this;
        }

        /**
         * Sets how long new tokens stand for their values.
         *
         * @param timeToLive 1 millisecond to {@link #MAX_TIME_TO_LIVE}, cut to milliseconds; for ever by default
         * @return this
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder timeToLive(Duration timeToLive) {
            Objects.requireNonNull(timeToLive, "timeToLive must not be null");
            if (timeToLive.compareTo(Duration.ofMillis(1)) < 0 || timeToLive.compareTo(MAX_TIME_TO_LIVE) > 0) {
                throw new IllegalArgumentException("timeToLive must be 1 ms to 36,500 days");
            }
            this.timeToLive = timeToLive.truncatedTo(ChronoUnit.MILLIS);
            return this;
        }

        /**
         * Sets the clock that ends are told by.
         *
         * @param clock the system clock by default
         * @return this
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock must not be null");
            return this;
        }

        /**
         * Makes the tokeniser.
         *
         * @return the tokeniser
         * @throws KeyUnavailableException if there is no such domain
         * @throws IllegalArgumentException if the domain has no vault
         */
        public Tokeniser build() {
            if (!vaults.has(domain)) {
                throw new IllegalArgumentException("domain " + domain + " has no vault");
            }
            return new Tokeniser(this);
        }
    }
}
