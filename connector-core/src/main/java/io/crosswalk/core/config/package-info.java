/** Every setting, declared once; reads and validates the YAML. */
package io.crosswalk.core.config;
