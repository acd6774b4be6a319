/** What do sources say? Deliveries, formats, mappings, observations. */
package io.crosswalk.core.feed;
