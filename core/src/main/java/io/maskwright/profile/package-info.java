/** The profiles that ship with the library: policies that follow a law or a standard, and how their tiers compare. */
@NullMarked
package io.maskwright.profile;

import org.jspecify.annotations.NullMarked;
