/** What are things called, and how is each kind of name read? */
package io.crosswalk.core.identifier;
