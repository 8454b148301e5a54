package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.Strategy;
import io.maskwright.ValueContext;

/**
 * Gives values back while input is read. {@code io.maskwright.reveal.Opening} is the one there is; it asks a revealer, with
 * its grants, budgets and audit trail. Thread-safe.
 */
public interface Opener {

    /**
     * Returns for whom the input was protected.
     *
     * @return the audience
     */
    Audience audience();

    /**
     * Gives a value back.
     *
     * @param category what it is
     * @param strategy what protected it
     * @param text its protected form
     * @param context what surrounds it
     * @return the value
     * @throws io.maskwright.MaskwrightException if it may not or cannot be had
     */
    String open(Category category, Strategy strategy, String text, ValueContext context);
}
