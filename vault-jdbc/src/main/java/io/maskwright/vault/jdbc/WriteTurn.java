package io.maskwright.vault.jdbc;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Who may write now. SQLite has one writer; threads that queue here wake at once, those that queue there sleep and poll. */
interface WriteTurn {

    <T> T take(Supplier<T> work);

    /** Everybody. */
    static WriteTurn any() {
        return new WriteTurn() {
            @Override
            public <T> T take(Supplier<T> work) {
                return work.get();
            }
        };
    }

    /** One thread after the other, in the order they came. */
    static WriteTurn oneAtATime() {
        ReentrantLock lock = new ReentrantLock(true);
        return new WriteTurn() {
            @Override
            public <T> T take(Supplier<T> work) {
                lock.lock();
                try {
                    return work.get();
                } finally {
                    lock.unlock();
                }
            }
        };
    }
}
