package io.crosswalk.core.identifier.gs1;

import java.util.List;

/**
 * One piece of the value of an application identifier, for example the digits {@code N13} of a returnable asset's type.
 *
 * @param shortest 1 where the length is not fixed
 */
record Component(CharacterSet characters, int shortest, int longest, boolean optional, List<Check> checks) {

    String fault(String value) {
        if (value.length() < shortest) {
            return "too_short";
        }
        String fault = characters.fault(value);
        for (int i = 0; fault == null && i < checks.size(); i++) {
            fault = checks.get(i).fault(value);
        }
        return fault;
    }
}
