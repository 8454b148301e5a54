/** The application for {@code spark-submit}: {@link io.maskwright.spark.app.Main} exports files and tables under a policy. */
@NullMarked
package io.maskwright.spark.app;

import org.jspecify.annotations.NullMarked;
