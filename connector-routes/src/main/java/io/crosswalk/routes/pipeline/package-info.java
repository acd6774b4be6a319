/** Which way does a delivery take? The Camel routes: intake templates, one error policy, and the context they run in. */
package io.crosswalk.routes.pipeline;
