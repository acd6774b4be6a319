/** How does configuration become a running connector, or a refusal to start? */
package io.crosswalk.routes.boot;
