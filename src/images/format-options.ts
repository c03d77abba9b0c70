/**
 * sharp's options for each format. AVIF of effort 0 in the quality that is as like its original as the 50 of effort 1, at a
 * third of the time. Measured on 18 pictures of German sites at 800 pixels, milliseconds of processor time, kilobytes, SSIM of
 * the luma: AVIF of effort 0 and quality 52: 42, 39.4, 0.9595; 54: 42, 41.6, 0.9624; 56: 53, 46.0, 0.9674; of effort 1 and
 * quality 50: 123, 34.6, 0.9591; 52: 120, 36.4, 0.9619. JPEG of quality 78 by mozjpeg: 49, 67.0, 0.9691; of 75 with its
 * quantisation table and no trellis: 16, 68.7, 0.9692. Progressive JPEG takes nine times as long as one with the standard's
 * Huffman codes, for 5 % fewer bytes (1600 pixels: 73 and 8 ms, 232 and 243 KB; with codes of its own: 50 ms, 238 KB).
 */
export const formatOptions = {
  avif: { quality: 54, effort: 0, chromaSubsampling: '4:2:0' },
  jpeg: { quality: 75, quantisationTable: 3, optimiseCoding: false },
} as const;
