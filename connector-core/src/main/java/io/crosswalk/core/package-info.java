/** The business of Crosswalk, put together. */
package io.crosswalk.core;
