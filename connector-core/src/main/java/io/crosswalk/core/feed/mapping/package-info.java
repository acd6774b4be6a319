/** How does a record become an observation? */
package io.crosswalk.core.feed.mapping;
