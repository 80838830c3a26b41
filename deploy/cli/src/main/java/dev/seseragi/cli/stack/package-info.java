/** The local stack and the jobs on it. */
package dev.seseragi.cli.stack;
