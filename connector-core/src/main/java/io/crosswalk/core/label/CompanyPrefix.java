package io.crosswalk.core.label;

import io.crosswalk.core.identifier.Identifier;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the organisation's own GS1 keys begin with, and how its tags become such keys: a global individual asset identifier
 * (GS1 General Specifications section 3.9.4, AI 8004) is the company prefix and the tag. For example {@code CT-000123} of
 * {@code 4012345} is {@code 4012345CT-000123}.
 */
public record CompanyPrefix(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,12}");

    /** @throws LabelRefused when it is not 6 to 12 digits */
    public CompanyPrefix {
        if (!DIGITS.matcher(digits).matches()) {
            throw new LabelRefused("a GS1 company prefix is 6 to 12 digits (organisation.gs1CompanyPrefix)");
        }
    }

    /** The tag as a global individual asset identifier. */
    public String assetIdentifier(String tag) {
        return digits + tag;
    }

    /** The tag on a label of ours that was scanned; empty where it carries no asset identifier, or another company's. */
    public Optional<String> tagOn(Identifier scanned) {
        return Optional.ofNullable(scanned.parts().get("giai")).filter(it -> it.startsWith(digits) && it.length() > digits.length())
                .map(it -> it.substring(digits.length()));
    }
}
