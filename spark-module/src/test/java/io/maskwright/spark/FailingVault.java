package io.maskwright.spark;

import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A vault that stores a few batches and then fails, with what it was given in its message. */
final class FailingVault {

    /** The name of the vault in policies that call it provided. */
    static final String NAME = "tokens";

    static final AtomicInteger STORED = new AtomicInteger();
    private static volatile int most;
    private static volatile Path file = Path.of("none");

    private FailingVault() {}

    /** Lets it store so many batches in a file. */
    static void start(Path newFile, int batches) {
        file = newFile;
        most = batches;
        STORED.set(0);
    }

    static TokenVault open() {
        TokenVault vault = TokenVault.open(StoreReference.of("jdbc:sqlite:" + file));
        return (TokenVault) Proxy.newProxyInstance(
                FailingVault.class.getClassLoader(), new Class<?>[] {TokenVault.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("put") && STORED.incrementAndGet() > most) {
                        throw new IllegalStateException("refused: 13812345678");
                    }
                    try {
                        return method.invoke(vault, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
