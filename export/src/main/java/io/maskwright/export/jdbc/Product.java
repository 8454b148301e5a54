package io.maskwright.export.jdbc;

import io.maskwright.export.spi.TransferException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases that are known, and what they call the kinds of columns. */
enum Product {
    POSTGRESQL {
        @Override
        Kind kind(String typeName) {
            return switch (typeName) {
                case "text", "varchar", "bpchar", "name" -> Kind.TEXT;
                case "int2", "smallserial" -> Kind.SMALL;
                case "int4", "serial" -> Kind.INT;
                case "int8", "bigserial" -> Kind.LONG;
                case "numeric" -> Kind.DECIMAL;
                case "float4" -> Kind.FLOAT;
                case "float8" -> Kind.DOUBLE;
                case "bool" -> Kind.TRUTH;
                case "date" -> Kind.DATE;
                case "time" -> Kind.TIME;
                case "timestamp" -> Kind.TIMESTAMP;
                case "timestamptz" -> Kind.MOMENT;
                case "uuid" -> Kind.UNIQUE_ID;
                case "bytea" -> Kind.BYTES;
                default -> Kind.OTHER;
            };
        }
    },
    /** Types of SQLite are what the table declares; a value may be of any. */
    SQLITE {
        @Override
        Kind kind(String typeName) {
            String name =
                    typeName.toUpperCase(Locale.ROOT).replaceFirst("\\(.*", "").trim();
            return switch (name) {
                case "BOOLEAN", "BOOL" -> Kind.TRUTH;
                case "DATE" -> Kind.DATE;
                case "TIME" -> Kind.TIME;
                case "TIMESTAMP", "DATETIME" -> Kind.TIMESTAMP;
                case "UUID" -> Kind.UNIQUE_ID;
                case "DECIMAL", "NUMERIC" -> Kind.DECIMAL;
                default -> byAffinity(name);
            };
        }

        private static Kind byAffinity(String name) {
            if (name.contains("INT")) {
                return Kind.LONG;
            }
            if (name.contains("BLOB")) {
                return Kind.BYTES;
            }
            if (name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")) {
                return Kind.DOUBLE;
            }
            return Kind.TEXT;
        }
    };

    /** Returns the kind of a column by the name of its type. */
    abstract Kind kind(String typeName);

    /** Finds the database behind a connection. */
    static Product of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "PostgreSQL" -> POSTGRESQL;
            case "SQLite" -> SQLITE;
            default -> throw new TransferException("the database must be PostgreSQL or SQLite");
        };
    }
}
