package io.crosswalk.core.reconcile;

/** What became of one row: every row read ends in exactly one of these. */
public enum RowOutcome {
    CREATED, UPDATED, UNCHANGED, HELD, REJECTED
}
