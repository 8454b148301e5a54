/**
 * Key material. {@link io.maskwright.key.Secret} holds it without ever printing it; a {@link io.maskwright.key.Keyring} is
 * one named key in all its versions; a {@link io.maskwright.key.KeyProvider} fetches it when it is first needed, from where
 * {@link io.maskwright.key.KeyProviders} knows; and {@link io.maskwright.key.DomainKeys} derives one key per domain and
 * purpose, so that results of different domains never correlate. Nothing here has a default key.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright.key;

import org.jspecify.annotations.NullMarked;
