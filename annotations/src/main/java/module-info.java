/** Annotations that say what a value is. Metadata only: nothing is required at run time. */
module io.maskwright.annotations {
    requires static org.jspecify;

    // What code says about its own fields.
    exports io.maskwright.annotation;
}
