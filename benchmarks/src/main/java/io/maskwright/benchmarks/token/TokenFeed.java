package io.maskwright.benchmarks.token;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A contender, checked first, and the texts it gets in turn. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set by JMH
public class TokenFeed {

    /** A power of two: so many that branches cannot learn them, so few that they stay in the cache. */
    private static final int VALUES = 4_096;

    /** What is done. */
    @Param
    public TokenOperation operation;

    /** Who does it. */
    @Param
    public TokenContender contender;

    private TokenWorker worker;
    private String[] texts;
    private int next;

    /**
     * Checks the contender and draws the texts.
     *
     * @throws IllegalStateException if it is wrong: then nothing is timed
     */
    @Setup(Level.Trial)
    public void draw() {
        worker = contender.newWorker();
        TokenCheck.check(worker, operation);
        texts = phones(VALUES);
        if (operation == TokenOperation.OPEN) {
            for (int i = 0; i < texts.length; i++) {
                texts[i] = worker.seal(texts[i]);
            }
        }
    }

    /** Mobile numbers of China, always the same ones. */
    static String[] phones(int count) {
        SplittableRandom random = new SplittableRandom(20_250_404);
        String[] phones = new String[count];
        for (int i = 0; i < count; i++) {
            phones[i] = "138" + random.nextInt(10_000_000, 100_000_000);
        }
        return phones;
    }

    String one() {
        return worker.run(operation, texts[next++ & (VALUES - 1)]);
    }
}
