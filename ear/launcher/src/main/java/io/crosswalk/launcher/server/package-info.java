/** How does the server start inside this process, and how is it talked to? */
package io.crosswalk.launcher.server;
