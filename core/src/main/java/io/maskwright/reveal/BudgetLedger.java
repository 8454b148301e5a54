package io.maskwright.reveal;

/**
 * Where it is kept how much of their budgets principals have used, for all processes, across restarts.
 *
 * <p><b>Contract.</b> However many threads and processes take at once, what they take from one budget in one window is
 * never more than its limit. What was taken has survived a crash when {@link #take} returns. A clock that is moved back
 * opens no window anew.
 *
 * <p>Thread-safe.
 */
public interface BudgetLedger extends AutoCloseable {

    /**
     * Takes from a budget, all or nothing.
     *
     * @param principal whose budget
     * @param purpose what for: each purpose has its own account
     * @param budget limit and window
     * @param count how many values, 1 or more
     * @return whether there was enough; if not, nothing was taken
     * @throws RevealException if the ledger cannot be reached: nothing may be revealed then
     */
    boolean take(String principal, String purpose, Budget budget, long count);

    /** Releases what the ledger holds. Doing it again does nothing. */
    @Override
    void close();
}
