package io.crosswalk.sandbox;

/**
 * One request a simulator has seen.
 *
 * @param path percent-encoded, without the query
 * @param status what was answered; 0 where the connection was dropped
 */
public record Request(String method, String path, int status) {
}
