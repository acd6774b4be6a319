/** What does a component imply, and what contradicts it? A pure function. */
package io.crosswalk.core.reconcile;
