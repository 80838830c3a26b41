/** Records that the pipelines refused. */
package dev.seseragi.cli.deadletters;
