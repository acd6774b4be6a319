/** What do we know about each asset? The canonical register. */
package io.crosswalk.core.asset;
