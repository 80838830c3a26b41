/**
 * Text in images: decoding with limits, DBNet detection and CTC recognition of lines.
 *
 * <p>Coordinates are pixels with x to the right, y downwards and the origin at the centre of the
 * top left pixel.
 */
package dev.seseragi.core.vision;
