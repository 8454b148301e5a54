package io.maskwright.cli;

import io.maskwright.audit.AuditException;
import io.maskwright.audit.AuditTrail;
import io.maskwright.key.PasswordSource;
import io.maskwright.token.StoreReference;
import io.maskwright.vault.jdbc.JdbcStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a trail is: a file, or a database and the way in. */
final class AuditPlace {

    private static final String SQLITE = "jdbc:sqlite:";

    @Parameters(
            paramLabel = "TRAIL",
            description = "File of audit events, or a database: jdbc:sqlite:PATH, jdbc:postgresql://HOST/DATABASE.")
    @SuppressWarnings("NullAway.Init") // set by the command line library
    private String place;

    @Option(names = "--user", paramLabel = "NAME", description = "User of the database.")
    private @Nullable String user;

    @ArgGroup
    private @Nullable PasswordPlace password;

    /** One of the two. */
    static final class PasswordPlace {

        @Option(
                names = "--password-env",
                paramLabel = "NAME",
                description = "Environment variable with the password of the database.")
        private @Nullable String variable;

        @Option(
                names = "--password-file",
                paramLabel = "FILE",
                description = "File with the password of the database in its one line.")
        private @Nullable Path file;

        @Nullable
        PasswordSource source() {
            if (file != null) {
                return PasswordSource.file(file);
            }
            return variable == null ? null : PasswordSource.environment(variable);
        }
    }

    <T> T read(CommandLine command, Function<AuditTrail, T> reader) {
        if (!place.startsWith("jdbc:")) {
            return reader.apply(AuditTrail.file(file(place, command)));
        }
        requireThere(command);
        try (JdbcStore store = open(command)) {
            return reader.apply(store.auditTrail());
        }
    }

    /** Opening would make a file that is missing, and an empty trail is no answer. */
    private void requireThere(CommandLine command) {
        if (place.startsWith(SQLITE)) {
            Path file = file(place.substring(SQLITE.length()), command);
            if (!Files.exists(file)) {
                throw new AuditException("audit store " + file + " does not exist");
            }
        }
    }

    private JdbcStore open(CommandLine command) {
        try {
            return JdbcStore.open(new StoreReference(place, user, password == null ? null : password.source()));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, String.valueOf(e.getMessage()));
        }
    }

    private static Path file(String name, CommandLine command) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CommandLine.ParameterException(command, "TRAIL is no name of a file");
        }
    }
}
