/** Contract tests: extend one, give it your implementation, and run it with JUnit. */
@NullMarked
package io.maskwright.testkit;

import org.jspecify.annotations.NullMarked;
