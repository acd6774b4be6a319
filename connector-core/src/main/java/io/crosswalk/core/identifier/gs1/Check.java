package io.crosswalk.core.identifier.gs1;

/** One test of the content of a component: the dictionary calls it a linter. */
@FunctionalInterface
interface Check {

    /**
     * Looks at a component that has the right length and alphabet.
     *
     * @return a stable lower-case reason, or null where nothing is wrong
     */
    String fault(String value);
}
