/**
 * The suite {@code document}: JSON documents of which some members are masked, bytes in and bytes out.
 *
 * <p>The documents have the shape of those in json-masker's own benchmark: random nesting, random short names, and twenty
 * names to mask, which a share of all members have, at any depth. Those of other scripts than ASCII have as many characters
 * and more bytes.
 */
@NullMarked
package io.maskwright.benchmarks.document;

import org.jspecify.annotations.NullMarked;
