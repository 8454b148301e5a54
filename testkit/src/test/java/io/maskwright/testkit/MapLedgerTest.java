package io.maskwright.testkit;

import io.maskwright.reveal.Budget;
import io.maskwright.reveal.BudgetLedger;
import io.maskwright.reveal.RevealException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contract holds for the plainest ledger there is, which forgets everything with the process. */
class MapLedgerTest extends BudgetLedgerContract {

    private final Map<Account, Long> used = new ConcurrentHashMap<>();

    private record Account(String principal, String purpose, Duration window) {}

    @Override
    protected BudgetLedger open() {
        return new MapLedger();
    }

    private final class MapLedger implements BudgetLedger {

        private volatile boolean closed;

        @Override
        public boolean take(String principal, String purpose, Budget budget, long count) {
            if (count < 1) {
                throw new IllegalArgumentException("count must be 1 or more, but was " + count);
            }
            if (closed) {
                throw new RevealException("the ledger is closed");
            }
            boolean[] enough = new boolean[1];
            used.compute(new Account(principal, purpose, budget.window()), (account, before) -> {
                long taken = before == null ? 0 : before;
                enough[0] = count <= budget.limit() - taken;
                return enough[0] ? Long.valueOf(taken + count) : before;
            });
            return enough[0];
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
