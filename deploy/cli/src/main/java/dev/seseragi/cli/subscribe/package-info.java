/** Results as they arrive. */
package dev.seseragi.cli.subscribe;
