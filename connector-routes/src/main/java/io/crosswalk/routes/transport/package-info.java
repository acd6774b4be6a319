/** How do deliveries reach the spool? Safe pick-up of files from folders and FTP servers, and of pages over REST. */
package io.crosswalk.routes.transport;
