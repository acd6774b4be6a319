/** What does a maker's serial look like, and what does it tell? One form a maker, none of them a standard. */
package io.crosswalk.core.identifier.maker;
