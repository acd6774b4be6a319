package io.crosswalk.core.steward;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.match.Ruling;

/** How the terms of a ruling are kept: one JSON document, without what the choice does not need. */
public final class TermsDocument {

    private static final ObjectMapper JSON = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private TermsDocument() {
    }

    public static String write(Ruling.Terms terms) {
        try {
            return JSON.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Ruling.Terms read(String document) {
        try {
            return JSON.readValue(document, Ruling.Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the terms of a ruling cannot be read", e);
        }
    }
}
