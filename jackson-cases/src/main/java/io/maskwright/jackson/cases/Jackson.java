package io.maskwright.jackson.cases;

/** One version of Jackson with the module for it: what each Jackson module gives so that the cases can run there. */
public interface Jackson {

    /**
     * Makes a new mapper.
     *
     * <p>Whatever the version's own defaults are, properties are sorted by name, dates are texts, and empty beans are
     * written, so that one expected text serves all versions.
     *
     * @param setup what it is like; without a desensitiser, without the module of Maskwright
     * @return the mapper
     */
    Mapping mapping(Setup setup);

    /** A class of cases that runs with one Jackson. */
    interface Runner {

        /**
         * Returns the Jackson under test.
         *
         * @return it
         */
        Jackson jackson();
    }
}
