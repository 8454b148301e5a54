package io.maskwright.cli;

import java.io.IOException;
import java.io.PrintWriter;

/** Standard output that says when it cannot be written, so that a long run ends there and not in its own time. */
final class OpenOutput implements Appendable {

    private final PrintWriter out;

    OpenOutput(PrintWriter out) {
        this.out = out;
    }

    /** Signals that nobody reads on. */
    static final class ClosedException extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        out.append(text);
        // Flushes too, as its documentation says.
        if (out.checkError()) {
            throw new ClosedException();
        }
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) throws IOException {
        return append(String.valueOf(c));
    }
}
