package io.maskwright.vault.jdbc;

import io.maskwright.token.StoreReference;
import java.util.Objects;

/** A database that holds vaults, budgets and audit trails. */
public final class JdbcStore {

    private final StoreReference reference;

    private JdbcStore(StoreReference reference) {
        this.reference = Objects.requireNonNull(reference, "reference must not be null");
    }

    /**
     * Opens a database.
     *
     * @param reference where it is
     * @return the store
     */
    public static JdbcStore open(StoreReference reference) {
        return new JdbcStore(reference);
    }

    /** Names nothing of the place but its kind. */
    @Override
    public String toString() {
        return "JdbcStore[" + reference.url().split(":", 3)[1] + "]";
    }
}
