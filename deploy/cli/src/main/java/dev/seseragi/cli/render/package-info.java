/** Messages for people and for programs. */
package dev.seseragi.cli.render;
