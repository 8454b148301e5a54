package io.maskwright.benchmarks.vault;

import io.maskwright.benchmarks.vault.VaultDatabase.Place;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** A contender on a database, checked first; a database that is filled before, so that it is not measured empty. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by JMH
public class VaultTrial {

    /** How many values have a token before measuring: more than stay in the small caches. */
    static final int FILLED = 200_000;

    private static final long PHONES = 100_000_000_000L;
    /** Odd and not a multiple of 5: multiplying by it visits every number below 10^11 once, in no order. */
    private static final long STRIDE = 61_803_398_877L;

    /** Where tokens are kept. */
    @Param
    public VaultDatabase database;

    /** Which values come. */
    @Param
    public VaultMode mode;

    /** Who hands out tokens. */
    @Param
    public VaultContender contender;

    private Place place;
    private VaultDesk desk;
    private int batch;
    private long next;
    private SplittableRandom random;

    /**
     * Opens, checks and fills.
     *
     * @param parameters tells the size of batches
     */
    @Setup(Level.Trial)
    public void open(BenchmarkParams parameters) {
        place = database.open();
        desk = contender == VaultContender.MASKWRIGHT
                ? new MaskwrightDesk(place.reference())
                : new PlainJdbcDesk(place.reference());
        batch = parameters.getOpsPerInvocation();
        random = new SplittableRandom(20_250_404);
        VaultCheck.check(desk, fresh());
        while (next < FILLED) {
            desk.tokenise(fresh());
        }
    }

    String[] batch() {
        return desk.tokenise(mode == VaultMode.FRESH ? fresh() : known());
    }

    private String[] fresh() {
        String[] values = new String[batch];
        Arrays.setAll(values, i -> phone(next++));
        return values;
    }

    private String[] known() {
        String[] values = new String[batch];
        Arrays.setAll(values, i -> phone(random.nextInt(FILLED)));
        return values;
    }

    private static String phone(long index) {
        // Eleven digits with their zeros, in a way that costs nothing beside a database.
        return Long.toString(PHONES + Math.floorMod(index * STRIDE, PHONES)).substring(1);
    }

    /** Closes and cleans up. */
    @TearDown(Level.Trial)
    public void close() {
        desk.close();
        place.close();
    }
}
