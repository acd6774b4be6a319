/** Crosswalk launcher. */
package io.crosswalk.launcher;
