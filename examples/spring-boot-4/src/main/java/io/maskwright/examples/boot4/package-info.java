/** A sample to copy: Spring Boot 4 with Jackson 3 answers each caller as a policy says. */
@NullMarked
package io.maskwright.examples.boot4;

import org.jspecify.annotations.NullMarked;
