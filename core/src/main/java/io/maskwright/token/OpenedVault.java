package io.maskwright.token;

import io.maskwright.UnavailableException;
import io.maskwright.VaultUnavailableException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A vault that is opened when it is first needed and then held; a failure is not held. */
final class OpenedVault implements AutoCloseable {

    private final String name;
    private final Supplier<TokenVault> opening;
    private @Nullable TokenVault vault;
    private boolean closed;

    OpenedVault(String name, Supplier<TokenVault> opening) {
        this.name = name;
        this.opening = opening;
    }

    synchronized TokenVault get() {
        if (closed) {
            throw new VaultUnavailableException("vault " + name + " is closed");
        }
        TokenVault ready = vault;
        if (ready == null) {
            ready = open();
            vault = ready;
        }
        return ready;
    }

    private TokenVault open() {
        TokenVault opened;
        try {
            opened = opening.get();
        } catch (UnavailableException e) {
            throw new VaultUnavailableException("vault " + name + ": " + e.getMessage());
        } catch (RuntimeException e) {
            // What code of the application says in its message may hold anything.
            throw new VaultUnavailableException(
                    "vault " + name + " cannot be opened: " + e.getClass().getName());
        }
        if (opened == null) {
            throw new VaultUnavailableException("vault " + name + ": its source gave nothing");
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (vault != null) {
            vault.close();
            vault = null;
        }
    }
}
