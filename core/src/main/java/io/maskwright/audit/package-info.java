/** Events of revealing and the sinks that keep them. */
@NullMarked
package io.maskwright.audit;

import org.jspecify.annotations.NullMarked;
