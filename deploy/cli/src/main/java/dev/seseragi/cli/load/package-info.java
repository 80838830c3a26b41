/** Load on the pipelines. */
package dev.seseragi.cli.load;
