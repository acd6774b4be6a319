/** Crosswalk sandbox. */
package io.crosswalk.sandbox;
