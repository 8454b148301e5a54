/** A sample to copy: Spring Boot 3 with Jackson 2 answers each caller as a policy says. */
@NullMarked
package io.maskwright.examples.boot3;

import org.jspecify.annotations.NullMarked;
