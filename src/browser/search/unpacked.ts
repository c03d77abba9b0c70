/** Takes apart what was compressed as raw deflate. */
export async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  // A copy: what a stream gets must not be part of a larger buffer that others read.
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
