package io.maskwright.vault.jdbc;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a URL of a store may be. It is never repeated in a message, for it may hold a password in a wrong place. */
final class StoreUrl {

    static final String SQLITE = "jdbc:sqlite:";
    static final String POSTGRESQL = "jdbc:postgresql:";

    /** Those that say how to connect. Others load classes, write logs or weaken what is stored. */
    private static final Set<String> PARAMETERS = Set.of(
            "ssl",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "sslnegotiation",
            "channelbinding",
            "gssencmode",
            "requireauth",
            "currentschema",
            "targetservertype",
            "hostrecheckseconds",
            "loadbalancehosts",
            "connecttimeout",
            "logintimeout",
            "sockettimeout",
            "tcpkeepalive",
            "applicationname",
            "preparethreshold");

    private static final Pattern AND = Pattern.compile("&");

    private StoreUrl() {}

    static boolean isKnown(String url) {
        return url.startsWith(SQLITE) || url.startsWith(POSTGRESQL);
    }

    static Dialect dialect(String url) {
        if (!isKnown(url)) {
            throw new IllegalArgumentException("url must start with " + SQLITE + " or " + POSTGRESQL);
        }
        return url.startsWith(SQLITE) ? Dialect.SQLITE : Dialect.POSTGRESQL;
    }

    /** The file of a SQLite store: a place on disk, not a database in memory and not a URI with settings of its own. */
    static Path file(String url) {
        String path = url.substring(SQLITE.length());
        boolean special = path.isBlank()
                || path.startsWith(":")
                || path.startsWith("file:")
                || path.indexOf('?') >= 0
                || path.indexOf('\0') >= 0;
        if (special) {
            throw new IllegalArgumentException("url of SQLite must name a file, without parameters");
        }
        try {
            return Path.of(path).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("url of SQLite must name a file");
        }
    }

    /** Refuses parameters but the known ones, and a user and a password before the host. */
    static String checkedPostgres(String url) {
        int question = url.indexOf('?');
        String place = question < 0 ? url : url.substring(0, question);
        if (place.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "url must not hold a user or a password: give them as user and password");
        }
        String parameters = question < 0 ? "" : url.substring(question + 1);
        for (String parameter : AND.split(parameters, 0)) {
            check(parameter);
        }
        return url;
    }

    private static void check(String parameter) {
        if (parameter.isEmpty()) {
            return;
        }
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        if (name.contains("password")) {
            throw new IllegalArgumentException("url must not hold a password: give its source as password");
        }
        if (!PARAMETERS.contains(name)) {
            throw new IllegalArgumentException("url has a parameter that stores do not allow; they allow "
                    + String.join(", ", PARAMETERS.stream().sorted().toList()));
        }
    }
}
