package io.maskwright.policy;

import io.maskwright.key.PasswordSource;
import io.maskwright.token.StoreReference;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store that a policy names, and the folder that relative paths in it start from: one word under {@link Keys#IS}, or an
 * address with a user and the source of the password.
 */
record StoreEntry(Entry entry, Path directory) {

    static final String URL = "url";
    static final String USER = "user";
    static final String PASSWORD = Keys.PASSWORD;
    static final List<String> PARTS = List.of(URL, USER, PASSWORD);

    static final String SQLITE = "sqlite:";
    static final String FILE = "file:";

    static StoreEntry inWords(String name, Word reference, Path directory) {
        return new StoreEntry(Keys.inWords(name, reference), directory);
    }

    /** The parts in one order, whatever order they were said in; an address alone is said in one word. */
    static StoreEntry inParts(
            Word name, @Nullable Word url, @Nullable Word user, @Nullable Word password, Path directory) {
        if (url != null && user == null && password == null) {
            return inWords(name.text(), url, directory);
        }
        Map<String, Word> words = new LinkedHashMap<>();
        put(words, URL, url);
        put(words, USER, user);
        put(words, PASSWORD, password);
        return new StoreEntry(new Entry(name, words, List.of()), directory);
    }

    private static void put(Map<String, Word> words, String key, @Nullable Word word) {
        if (word != null) {
            words.put(key, word);
        }
    }

    boolean isProvided() {
        return Keys.isProvided(entry);
    }

    /** The file that an audit trail is appended to, or null if it is in a database. */
    @Nullable
    Path file() {
        Word word = entry.get(Keys.IS);
        return word != null && word.text().startsWith(FILE) ? path(word.text().substring(FILE.length())) : null;
    }

    /** Where the store is; empty for one that the application provides, and one that is wrong and reported. */
    Optional<StoreReference> reference() {
        Word word = entry.get(Keys.IS);
        String url = address(word == null ? entry.get(URL) : word);
        Word user = entry.get(USER);
        Word password = entry.get(PASSWORD);
        if (url == null || (password != null && !PasswordSource.isReference(password.text()))) {
            return Optional.empty();
        }
        return Optional.of(new StoreReference(
                url,
                user == null ? null : user.text(),
                password == null ? null : PasswordSource.ofReference(password.text(), directory)));
    }

    private @Nullable String address(@Nullable Word word) {
        if (word == null) {
            return null;
        }
        String text = word.text();
        if (text.startsWith(SQLITE)) {
            Path file = path(text.substring(SQLITE.length()));
            return file == null ? null : "jdbc:sqlite:" + file;
        }
        return text.startsWith("jdbc:") ? text : null;
    }

    private @Nullable Path path(String text) {
        try {
            return directory.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
