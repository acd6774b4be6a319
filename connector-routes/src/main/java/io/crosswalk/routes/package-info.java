/** Crosswalk routes. */
package io.crosswalk.routes;
