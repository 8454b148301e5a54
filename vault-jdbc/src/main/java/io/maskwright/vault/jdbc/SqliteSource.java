package io.maskwright.vault.jdbc;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Opens a SQLite file, made for its owner alone if it is missing, with a write-ahead log that is synced at each commit. */
final class SqliteSource extends ConnectionSource {

    /** In pages of 4 KiB: a log of 64 MiB is moved into the file at once, instead of page by page time and again. */
    private static final int CHECKPOINT_PAGES = 16_384;

    private static final int CACHE_KIB = 65_536;

    private final Path file;
    private final Patience patience;

    SqliteSource(Path file, Patience patience) {
        this.file = file;
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        makeFile();
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try {
            prepare(connection, patience);
            return connection;
        } catch (SQLException | RuntimeException e) {
            giveUp(connection);
            throw e;
        }
    }

    static void prepare(Connection connection, Patience patience) throws SQLException {
        for (String pragma : pragmas(patience.lockMillis())) {
            Dialect.run(connection, pragma);
        }
        requireLog(connection);
    }

    private static List<String> pragmas(int lockMillis) {
        return List.of(
                "PRAGMA busy_timeout = " + lockMillis,
                "PRAGMA synchronous = FULL",
                // Where fsync alone leaves data in the cache of the disk; elsewhere without effect.
                "PRAGMA fullfsync = 1",
                "PRAGMA checkpoint_fullfsync = 1",
                "PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES,
                "PRAGMA cache_size = -" + CACHE_KIB,
                "PRAGMA trusted_schema = 0",
                "PRAGMA temp_store = MEMORY");
    }

    /** The answer tells what is now: a file system without shared memory cannot have such a log. */
    private static void requireLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA journal_mode = WAL")) {
            if (!rows.next() || !"wal".equalsIgnoreCase(rows.getString(1))) {
                throw new StoreFailure(Fault.NOT_DURABLE, "cannot keep a write-ahead log in its place");
            }
        }
    }

    /** SQLite gives the log the permissions of the file. */
    private void makeFile() {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, owner(file));
        } catch (FileAlreadyExistsException ignored) {
            // Another process made it just now.
        } catch (NoSuchFileException e) {
            throw new StoreFailure(Fault.UNREACHABLE, "cannot be made: its folder does not exist");
        } catch (AccessDeniedException e) {
            throw new StoreFailure(Fault.UNREACHABLE, "cannot be made: access to its folder is denied");
        } catch (IOException e) {
            throw new StoreFailure(
                    Fault.UNREACHABLE, "cannot be made: " + e.getClass().getSimpleName());
        }
    }

    private static FileAttribute<?>[] owner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
