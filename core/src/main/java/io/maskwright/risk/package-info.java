/**
 * How strong the masks of a policy are: how many values of a format fit what a mask shows, and what two masks of one value
 * show together.
 */
@NullMarked
package io.maskwright.risk;

import org.jspecify.annotations.NullMarked;
