package io.maskwright.vault.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work that tells whether it changed something, also when the first attempt did and its answer was lost with the
 * connection: later attempts look for its outcome.
 */
final class OnceDone implements Work<Boolean> {

    private final Work<Boolean> change;
    private final Work<Boolean> outcome;
    private boolean again;

    OnceDone(Work<Boolean> change, Work<Boolean> outcome) {
        this.change = change;
        this.outcome = outcome;
    }

    @Override
    public Boolean run(Connection connection) throws SQLException {
        boolean repeated = again;
        again = true;
        return change.run(connection) || (repeated && outcome.run(connection));
    }
}
