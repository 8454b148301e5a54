/**
 * Key material. {@link io.maskwright.key.Secret} holds it without ever printing it, {@link io.maskwright.key.KeySource}
 * fetches it when it is first needed, and {@link io.maskwright.key.DomainKeys} derives one key per domain and purpose, so
 * that results of different domains never correlate. Nothing here has a default key.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright.key;

import org.jspecify.annotations.NullMarked;
