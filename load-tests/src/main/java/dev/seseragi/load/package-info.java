/** Open-loop load on a pipeline: what it answers, how late, and what it loses. */
package dev.seseragi.load;
