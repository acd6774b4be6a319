/** How does each ITAM or CMMS want to be read and written? One package a system. */
package io.crosswalk.routes.target;
