/** What the machine and the JDK allow at best with the parts of the work, so that figures of other suites can be held to it. */
@NullMarked
package io.maskwright.benchmarks.limits;

import org.jspecify.annotations.NullMarked;
