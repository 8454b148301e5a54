/**
 * The seam of exports: where records come from and where they go. Implement {@link io.maskwright.export.spi.Source} and
 * {@link io.maskwright.export.spi.Target} to export from or to what the library does not know.
 */
@NullMarked
package io.maskwright.export.spi;

import org.jspecify.annotations.NullMarked;
