/** Text as people see it: grapheme clusters, Unicode form NFC, digits of all scripts. Uses nothing of the project. */
@NullMarked
package io.maskwright.internal.text;

import org.jspecify.annotations.NullMarked;
