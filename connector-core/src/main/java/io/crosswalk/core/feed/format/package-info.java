/** How do bytes become records? */
package io.crosswalk.core.feed.format;
