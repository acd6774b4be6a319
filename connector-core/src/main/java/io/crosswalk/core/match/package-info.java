/** Which asset is an observation about, and why do we think so? */
package io.crosswalk.core.match;
