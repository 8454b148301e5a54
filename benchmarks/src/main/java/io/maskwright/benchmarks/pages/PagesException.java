package io.maskwright.benchmarks.pages;

import java.io.Serial;

/** A template, the list of aims or of charts is wrong, or does not fit the results. */
final class PagesException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PagesException(String message) {
        super(message);
    }
}
