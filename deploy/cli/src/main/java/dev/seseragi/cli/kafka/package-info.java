/** Kafka as commands use it. */
package dev.seseragi.cli.kafka;
