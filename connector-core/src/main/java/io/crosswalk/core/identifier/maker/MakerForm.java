package io.crosswalk.core.identifier.maker;

/** How one maker numbers its units, as far as public documents and real registers tell. Pure and thread-safe. */
public interface MakerForm {

    /** The maker's name to show, for example {@code HP}. */
    String maker();

    /**
     * Compares a serial with the maker's forms.
     *
     * @param key the serial in upper case without spaces and {@code - _ . /}
     */
    Finding read(String key);
}
