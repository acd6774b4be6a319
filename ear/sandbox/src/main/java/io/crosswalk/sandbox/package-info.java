/**
 * How do the outside systems behave that we deliver to and read from?
 *
 * <p>Simulators for the demo and for tests: an ITAM with Snipe-IT's real contract, an ERP over REST, an FTP server, and the
 * demo world that fills them. Everything binds to loopback. Knows nothing of the product, so that a test cannot pass only
 * because both sides share a mistake.
 */
package io.crosswalk.sandbox;
