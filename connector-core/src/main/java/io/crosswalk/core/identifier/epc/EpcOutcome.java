package io.crosswalk.core.identifier.epc;

/** What became of reading an electronic product code: its content, or the reason why it is none. */
sealed interface EpcOutcome permits Epc, EpcOutcome.Refused {

    /** Not an electronic product code, with the stable code of the reason. */
    record Refused(String reason) implements EpcOutcome {
    }

    static EpcOutcome refused(String reason) {
        return new Refused(reason);
    }
}
