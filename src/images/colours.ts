// Sources in the one colour space that all files have, also those that sharp itself converts wrongly.
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';

/**
 * A source whose pixels come out as sRGB of eight bits. What sharp 0.35 does not do with pictures of sixteen bits that have a
 * profile: it leaves colours in Display P3, and greys as if there were none (`src/pipeline.cc`, „Ensure we're using a
 * device-independent colour space“).
 *
 * @param metadata of `bytes`
 */
export async function inSrgb(
  bytes: Buffer,
  { space, icc }: Metadata,
  options: SharpOptions = {},
): Promise<Sharp> {
  const picture = sharp(bytes, options).toColourspace('srgb');
  if (icc === undefined) return picture;
  // From P3 to what is named here. Of pictures without a profile, which are sRGB, it would make the opposite.
  if (space === 'rgb16') return picture.withIccProfile('srgb');
  if (space !== 'grey16') return picture;
  const eightBits = sharp(bytes, options).toColourspace('b-w').keepMetadata().png({ compressionLevel: 0 });
  return sharp(await eightBits.toBuffer()).toColourspace('srgb');
}
