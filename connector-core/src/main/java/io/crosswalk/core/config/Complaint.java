package io.crosswalk.core.config;

/** What is wrong with a value and what to do about it, before it is known where the value stands. */
record Complaint(String message, String hint) {
}
