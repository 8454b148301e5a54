package io.maskwright.export;

/**
 * What happens where the input is itself the output of an export, as the manifest beside it tells. Masking twice is mostly a
 * mistake: it hides more than is asked for, and what was encrypted in its format can no longer be given back.
 */
public enum MaskedInput {
    /** The run is refused. */
    REFUSE,
    /** It is exported like any other file. */
    ALLOW
}
