/** How do we speak HTTP? One client: authentication, throttle, redirects, limits. */
package io.crosswalk.routes.http;
