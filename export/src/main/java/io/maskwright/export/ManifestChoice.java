package io.maskwright.export;

/** Whether a manifest is written beside the output. */
public enum ManifestChoice {
    /** Always: {@code OUT.manifest.json}. */
    WRITE,
    /** Never: for copies that are no release, such as values that were given back. */
    NONE
}
