package io.maskwright.export;

/**
 * How far an export is. It holds counts only, never content.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows records read so far
 * @param bytesRead bytes of the input read so far
 * @param totalBytes bytes of the input, or 0 if that is not known, as for a pipe
 */
public record Progress(long rows, long bytesRead, long totalBytes) {}
