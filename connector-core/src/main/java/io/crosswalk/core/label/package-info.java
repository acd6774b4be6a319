/** How does a unit get a label that can be scanned? */
package io.crosswalk.core.label;
