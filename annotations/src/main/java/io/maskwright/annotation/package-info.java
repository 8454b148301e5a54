/**
 * What code says about its own values: {@link io.maskwright.annotation.Sensitive} names a category, never a treatment
 * for an audience; that is what a policy says. The annotations carry no behaviour and need no other library, so that a
 * jar of data types stays free of dependencies.
 */
@NullMarked
package io.maskwright.annotation;

import org.jspecify.annotations.NullMarked;
