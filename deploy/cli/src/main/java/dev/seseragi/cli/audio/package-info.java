/** Sound from files and microphones as samples. */
package dev.seseragi.cli.audio;
