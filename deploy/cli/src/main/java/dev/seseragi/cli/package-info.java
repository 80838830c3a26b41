/** The {@code seseragi} command. */
package dev.seseragi.cli;
