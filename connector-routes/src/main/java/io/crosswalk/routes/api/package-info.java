/** How do other programs ask and command the product? REST resources, reports, health and metrics, behind users with roles. */
package io.crosswalk.routes.api;
