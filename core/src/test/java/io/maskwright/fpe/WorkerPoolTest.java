package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {

    private static final int THREADS = 40;
    private static final int ROUNDS = 2_000;

    /** A worker without any guard of its own: two threads at once, or one that does not see the last, miscount. */
    private static final class Worker {
        private final AtomicInteger users = new AtomicInteger();
        private int before;
        private int after;

        boolean use() {
            boolean alone = users.incrementAndGet() == 1 && before == after;
            before++;
            after++;
            return users.decrementAndGet() == 0 && alone;
        }
    }

    private static void inThreads(Callable<Boolean> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(work));
            }
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void worker_hasOneUserAtATime() throws Exception {
        WorkerPool<Worker> pool = new WorkerPool<>(Worker::new);

        inThreads(() -> {
            boolean good = true;
            for (int i = 0; i < ROUNDS; i++) {
                good &= pool.lend(Worker::use);
            }
            return good;
        });
    }

    @Test
    void workerThatRefused_isUsedAgainAndOneThatFailedIsNot() {
        AtomicInteger made = new AtomicInteger();
        WorkerPool<Integer> pool = new WorkerPool<>(made::incrementAndGet);

        assertThatExceptionOfType(UntreatableValueException.class)
                .isThrownBy(() -> pool.lend(worker -> {
                    throw new UntreatableValueException(Reason.SHAPE);
                }));
        assertThat(pool.<Integer>lend(worker -> worker)).isEqualTo(1);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> pool.lend(worker -> {
                    throw new IllegalStateException();
                }));
        assertThat(pool.<Integer>lend(worker -> worker)).isEqualTo(2);
    }

    @Test
    void ciphers_giveEachThreadItsResults() throws Exception {
        FpeCipher plain = FpeCipher.ff1(TestKeys.bytes(0), Alphabet.DIGITS);
        FormatCipher ranked = FormatCipher.of(TestKeys.domains("study"), "study", Numbers.below(3_000_000));
        TextFormat keep = TextFormat.builder(Alphabet.LOWER_36).keepFirst(2).build();
        FormatCipher text = FormatCipher.of(TestKeys.domains("study"), "study", keep);
        AtomicInteger threads = new AtomicInteger();

        inThreads(() -> {
            int thread = threads.getAndIncrement();
            byte[] tweak = new byte[thread % 5];
            boolean good = true;
            for (int i = 0; i < ROUNDS / 10; i++) {
                String digits = Integer.toString(1_000_000 + thread * 1000 + i);
                good &= comesBack(digits, v -> plain.encrypt(v, tweak), v -> plain.decrypt(v, tweak));
                good &= comesBack("A" + digits, ranked::encrypt, v -> ranked.decrypt(v, ranked.stamp()));
                good &= comesBack("xy" + digits, text::encrypt, v -> text.decrypt(v, text.stamp()));
            }
            return good;
        });
    }

    private static boolean comesBack(String value, UnaryOperator<String> encryption, UnaryOperator<String> decryption) {
        String result = encryption.apply(value);
        return !result.contains(value) && decryption.apply(result).equals(value);
    }
}
