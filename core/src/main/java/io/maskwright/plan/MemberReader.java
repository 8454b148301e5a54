package io.maskwright.plan;

import org.jspecify.annotations.Nullable;

/**
 * Reads one member of an object, as a serialiser does. It must be safe for use by many threads, as what a serialiser
 * builds for a type is.
 */
@FunctionalInterface
public interface MemberReader {

    /**
     * Reads the member.
     *
     * @param object the object that has it, not null
     * @return its value, or null
     * @throws Exception if it cannot be read; nothing of what it says is passed on, since it may be about the value
     */
    @Nullable
    Object read(Object object) throws Exception;
}
