package io.maskwright.policy;

import io.maskwright.key.PasswordSource;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what is wrong with stores that a policy names. Nothing they say is repeated: it may be a password. */
final class StoreCheck {

    /** What a store is for, which decides how it can be named besides by its address. */
    enum Use {
        VAULT("provided"),
        AUDIT("file:PATH"),
        BUDGETS("");

        private final String otherForm;

        Use(String otherForm) {
            this.otherForm = otherForm;
        }

        private boolean isOtherForm(StoreEntry store, String text) {
            return switch (this) {
                case VAULT -> store.isProvided();
                case AUDIT -> text.length() > StoreEntry.FILE.length() && store.file() != null;
                case BUDGETS -> false;
            };
        }
    }

    private static final Pattern JDBC = Pattern.compile("jdbc:[a-z][a-z0-9+.-]*:\\S.*", Pattern.DOTALL);

    /** A parameter with such a name holds a secret; passfile is the name of a file. */
    private static final Pattern SECRET =
            Pattern.compile("[?&;,({\\s][\\w.-]*(?:pass(?!file)|pwd|secret|token|credential)[\\w.-]*\\s*=");

    private final Words words;

    StoreCheck(Words words) {
        this.words = words;
    }

    /**
     * Reports what is wrong with a store.
     *
     * @param what how messages name it
     */
    void check(StoreEntry store, Use use, String what) {
        Word word = store.entry().get(Keys.IS);
        if (word == null) {
            checkParts(store, what);
        } else if (!use.isOtherForm(store, word.text())) {
            checkAddress(store, word, what, use.otherForm);
        }
    }

    private void checkParts(StoreEntry store, String what) {
        Entry entry = store.entry();
        Word url = entry.get(StoreEntry.URL);
        Word user = entry.get(StoreEntry.USER);
        Word password = entry.get(StoreEntry.PASSWORD);
        if (url == null) {
            words.problem(entry.name(), what + " must name its url");
        } else {
            checkAddress(store, url, what, "");
        }
        if (user == null || password == null) {
            words.problem(
                    entry.name(), what + " must name both user and password; the password is env:NAME or file:PATH");
        }
        if (password != null && !PasswordSource.isReference(password.text())) {
            words.problem(
                    password,
                    "the password of " + what
                            + " must be env:NAME or file:PATH; a password itself never stands in a policy");
        }
    }

    private void checkAddress(StoreEntry store, Word url, String what, String otherForm) {
        String text = url.text();
        if (holdsSecret(text)) {
            words.problem(
                    url,
                    "the address of " + what + " must hold neither a password nor another secret: name it as {url: …,"
                            + " user: …, password: env:NAME or file:PATH}");
        } else if (!isAddress(store, text)) {
            words.problem(
                    url,
                    what + " must be sqlite:PATH, a jdbc: URL" + (otherForm.isEmpty() ? "" : ", " + otherForm)
                            + " or {url: …, user: …, password: …}");
        }
    }

    private static boolean isAddress(StoreEntry store, String text) {
        if (text.startsWith(StoreEntry.SQLITE)) {
            // A question mark would start parameters, and the file would be another one.
            return text.strip().length() > StoreEntry.SQLITE.length()
                    && text.indexOf('?') < 0
                    && store.reference().isPresent();
        }
        return JDBC.matcher(text).matches();
    }

    /** Looks through the escapes of URLs: drivers undo them. */
    private static boolean holdsSecret(String text) {
        String plain = unescaped(text).toLowerCase(Locale.ROOT);
        boolean isFile = plain.startsWith("sqlite:") || plain.startsWith("jdbc:sqlite:");
        // What stands before an @ is a user and a password; in the name of a file it is a character.
        return SECRET.matcher(plain).find() || (!isFile && plain.indexOf('@') >= 0);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (text.charAt(i) == '%' && low >= 0) {
                plain.append((char) (high * 16 + low));
                i += 2;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
