/**
 * Writes the pages, tables and charts of the documentation from the committed results of benchmarks.
 *
 * <p>Words are written by hand, in templates under {@code benchmarks/src/main/docs}; figures are not: a template names the
 * measurement, and {@link io.maskwright.benchmarks.pages.PagesCommand} puts the figure there. The same results give the same
 * bytes on every JDK and system.
 */
@NullMarked
package io.maskwright.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
