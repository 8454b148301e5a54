package io.maskwright.vault.jdbc;

import java.util.List;

/**
 * The tables of one thing that is kept, such as a vault. Several may share a database; each has its own version.
 *
 * @param name of the part, such as {@code vault}
 * @param version of its tables, from 1; a database with a higher one is refused
 * @param sqlite the statements that make them on SQLite
 * @param postgresql the statements that make them on PostgreSQL
 */
record SchemaPart(String name, int version, List<String> sqlite, List<String> postgresql) {

    List<String> statements(Dialect dialect) {
        return dialect == Dialect.SQLITE ? sqlite : postgresql;
    }
}
