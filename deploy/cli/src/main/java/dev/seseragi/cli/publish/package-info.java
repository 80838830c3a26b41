/** Files, texts and sound on their way to input topics. */
package dev.seseragi.cli.publish;
