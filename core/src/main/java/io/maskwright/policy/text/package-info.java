/**
 * The YAML form of policies as a tree of words with positions. Knows YAML and nothing of policies.
 */
@NullMarked
package io.maskwright.policy.text;

import org.jspecify.annotations.NullMarked;
